import type { ComponentChildren } from 'preact';
import { formatMoment } from '../../format/moment.ts';
import type { Tone } from '../Status/Status.tsx';
import './Timeline.css';

export interface Moment {
  readonly key: string;
  /** An ISO instant or day. */
  readonly at: string;
  readonly title: ComponentChildren;
  readonly text?: ComponentChildren;
  /** Photos, tickets and what else belongs to it. */
  readonly children?: ComponentChildren;
  readonly tone?: Tone | undefined;
}

/** What happened, in the order that its owner gives. */
export function Timeline({ items }: { readonly items: readonly Moment[] }) {
  return (
    <ol class="timeline">
      {items.map(({ key, at, title, text, children, tone = 'neutral' }) => (
        <li key={key} class={`moment moment-${tone}`}>
          <p class="moment-head">
            <span class="moment-title">{title}</span>{' '}
            <time class="meta" dateTime={at}>
              {formatMoment(at)}
            </time>
          </p>
          {text && <div class="moment-text">{text}</div>}
          {children}
        </li>
      ))}
    </ol>
  );
}
