import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '../../format/moment.ts';
import { Status } from '../Status/Status.tsx';
import { left, soon } from './left.ts';
import { t } from './words.ts';
import './Countdown.css';

interface Props {
  /** The instant at which it falls due. */
  readonly dueAt: string;
  /** Instead of the clock: a stopped one, or a test's. An ISO instant or milliseconds. */
  readonly now?: string | number | undefined;
  /** Leaves out the due instant itself, which otherwise stands behind the words. */
  readonly brief?: boolean | undefined;
}

const minute = 60_000;

/** The clock, looked at each minute while it is wanted. */
function useNow(fixed: string | number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (fixed !== undefined) return;
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, [fixed]);
  return fixed === undefined ? now : new Date(fixed).getTime();
}

/** How long is left, or over, in words. */
export function Countdown({ dueAt, now: fixed, brief = false }: Props) {
  const now = useNow(fixed);
  const due = Date.parse(dueAt);
  if (Number.isNaN(due)) return null;
  const over = due <= now;
  const time = left(Math.abs(due - now))
    .map(({ unit, n }) => t(unit, { n }))
    .join(' ');
  return (
    <span class="countdown">
      <Status tone={over ? 'bad' : due - now <= soon ? 'warn' : 'neutral'}>
        {t(over ? 'over' : 'left', { time })}
      </Status>
      {!brief && (
        <time class="meta" dateTime={dueAt}>
          {t('due', { at: formatMoment(dueAt) })}
        </time>
      )}
    </span>
  );
}
