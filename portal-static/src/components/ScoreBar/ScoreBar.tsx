import { position, type Scale } from './scale.ts';
import './ScoreBar.css';

interface Props {
  readonly scale: Scale;
  readonly score: number;
  /** The previous release's score, drawn as a line across. */
  readonly before?: number | undefined;
  readonly tone?: 'first' | 'last' | undefined;
}

/** A score as a bar. Decoration: the number always stands beside it. */
export function ScoreBar({ scale, score, before, tone }: Props) {
  const line = before === undefined ? undefined : position(scale, before);
  return (
    <svg
      class={`bar ${tone ? `bar-${tone}` : ''}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="bar-track" width="100" height="10" />
      {scale.ticks.slice(1, -1).map((tick) => (
        <path key={tick} class="bar-tick" d={`M${position(scale, tick)} 0V10`} />
      ))}
      <rect class="bar-fill" width={position(scale, score)} y="1.5" height="7" />
      {line !== undefined && <path class="bar-before" d={`M${line} 0V10`} />}
    </svg>
  );
}

/** The numbers above a column of bars. */
export function BarAxis({ scale }: { scale: Scale }) {
  return (
    <span class="bar-axis" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <span key={tick}>{tick}</span>
      ))}
    </span>
  );
}
