import type { Tone } from '../Status/Status.tsx';
import type { Cluster } from './cluster.ts';
import type { Spot } from './mercator.ts';

import { t } from './words.ts';

/** A point that can be drawn: where, and what it is. */
export interface Drawn extends Spot {
  readonly id: string;
  readonly tone: Tone;
  readonly label: string;
}

/** The shapes of the chips of the same tone, 12 units square, so that nothing is told by colour alone. */
const shapes: Record<Tone, string> = {
  neutral: 'M6 2.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7Z',
  good: 'M1.5 6.5 4.75 9.75 10.5 2.75',
  warn: 'M6 1.25 11 10.5H1Z',
  bad: 'M2 2 10 10 M10 2 2 10',
  white: 'M2.5 2H9.5V10H2.5Z',
  yellow: 'M6 1.5 10.75 10H1.25Z',
  red: 'M4 1H8L11 4V8L8 11H4L1 8V4Z',
};

/** Placed by its middle. */
const at = ({ x, y }: Spot) => ({ transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)` });

interface MarkProps {
  readonly point: Drawn;
  readonly selected: boolean;
  /** On which side of the mark its words have room. */
  readonly side: 'left' | 'right';
  readonly onSelect?: ((id: string) => void) | undefined;
}

/** One point: a shape on a disc, with its words beside it while it is looked at. */
export function Mark({ point, selected, side, onSelect }: MarkProps) {
  const style = at(point);
  const kind = `map-mark map-mark-${point.tone}${selected ? ' map-mark-selected' : ''}`;
  const drawn = (
    <>
      <svg class="map-disc" viewBox="-4 -4 20 20" aria-hidden="true">
        <circle cx="6" cy="6" r="9" />
        <path d={shapes[point.tone]} />
      </svg>
      <span class={`map-label map-label-${side}`} aria-hidden="true">
        {point.label}
      </span>
    </>
  );
  if (!onSelect) {
    return (
      <span class={kind} style={style} role="img" aria-label={point.label}>
        {drawn}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={kind}
      style={style}
      data-point={point.id}
      aria-label={point.label}
      aria-pressed={selected}
      onClick={() => onSelect(point.id)}
    >
      {drawn}
    </button>
  );
}

interface ClusterProps {
  readonly cluster: Cluster<Drawn>;
  /** Whether coming closer would part its members. */
  readonly parts: boolean;
  readonly onOpen: () => void;
}

/** Several points that stand together: how many. */
export function ClusterMark({ cluster, parts, onOpen }: ClusterProps) {
  const { members } = cluster;
  const n = members.length;
  const first = members[0]?.label ?? '';
  const size = n < 10 ? 's' : n < 100 ? 'm' : 'l';
  const urgent = (['red', 'yellow'] as const).find((tone) => members.some((member) => member.tone === tone));
  return (
    <button
      type="button"
      class={`map-cluster map-cluster-${size}${urgent ? ` map-cluster-${urgent}` : ''}`}
      style={at(cluster)}
      aria-label={t(parts ? 'cluster' : 'clusterHere', { n, first })}
      onClick={onOpen}
    >
      <span>{n}</span>
    </button>
  );
}
