import type { ComponentChildren } from 'preact';
import './Status.css';

/** What a word means: how things stand, or which of the three tickets it is. */
export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'white' | 'yellow' | 'red';

/** A shape for each tone, so that none is told by colour alone: 12 units square. */
const shapes: Record<Tone, string> = {
  neutral: 'M6 2.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7Z',
  good: 'M1.5 6.5 4.75 9.75 10.5 2.75',
  warn: 'M6 1.25 11 10.5H1Z M6 4.75V7.25 M6 8.75V9.1',
  bad: 'M2 2 10 10 M10 2 2 10',
  white: 'M2 1.5H10V10.5H2Z',
  yellow: 'M6 1.5 10.75 10.25H1.25Z',
  red: 'M4 1H8L11 4V8L8 11H4L1 8V4Z',
};

interface Props {
  readonly tone?: Tone | undefined;
  /** The word: always said, the shape only repeats it. */
  readonly children: ComponentChildren;
}

/** A chip that says how something stands, by a word and a shape. */
export function Status({ tone = 'neutral', children }: Props) {
  return (
    <span class={`status status-${tone}`}>
      <svg class="status-shape" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[tone]} />
      </svg>
      {children}
    </span>
  );
}
