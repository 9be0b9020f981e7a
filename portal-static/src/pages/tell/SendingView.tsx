import { useEffect, useRef, useState } from 'preact/hooks';
import { keeping } from './drafting.ts';
import { mayChange, resumed, stopSending, tryNow } from './outbox.ts';
import type { Progress } from './sending.ts';
import { t } from './words.ts';

const stages = ['photos', 'proof', 'tip'] as const;
type Stage = (typeof stages)[number];

/** What is being done while somebody waits, and what becomes of it without a network. */
export function SendingView({ progress }: { progress: Progress }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef<Exclude<Progress, { doing: 'waiting' }>>({ doing: 'proof', part: 0 });
  if (progress.doing !== 'waiting') last.current = progress;
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const doing = last.current;
  return (
    <section class="card tell-step" aria-labelledby="sending-heading">
      <h2 id="sending-heading" ref={heading} tabIndex={-1}>
        {t('sending.title')}
      </h2>
      {resumed.value && <p>{t('sending.resumed')}</p>}
      <ol class="tell-stages">
        {stages.map((stage) => (
          <StageLine key={stage} stage={stage} doing={doing} waiting={progress.doing === 'waiting'} />
        ))}
      </ol>
      {progress.doing === 'waiting' && <Waiting progress={progress} />}
      {!mayChange() && progress.doing === 'waiting' ? (
        <p class="remark">{t('sending.unsure')}</p>
      ) : (
        mayChange() && (
          <button type="button" class="button button-quiet" onClick={stopSending}>
            {t('sending.change')}
          </button>
        )
      )}
    </section>
  );
}

interface StageProps {
  readonly stage: Stage;
  readonly doing: Exclude<Progress, { doing: 'waiting' }>;
  readonly waiting: boolean;
}

function StageLine({ stage, doing, waiting }: StageProps) {
  const order = stages.indexOf(stage) - stages.indexOf(doing.doing);
  const part = order === 0 && 'part' in doing ? doing.part : undefined;
  return (
    <li
      class={
        order < 0 ? 'tell-stage tell-stage-done' : order === 0 ? 'tell-stage tell-stage-now' : 'tell-stage'
      }
    >
      <span>
        {t(`sending.${stage}`)}
        {order === 0 && doing.doing === 'photos' && (
          <span class="meta"> {t('sending.photos.of', { n: doing.number, of: doing.of })}</span>
        )}
        {order < 0 && <span class="visually-hidden">（{t('sending.done')}）</span>}
      </span>
      {order === 0 && !waiting && (
        <progress
          max={1}
          {...(part === undefined || part === 0 ? {} : { value: part })}
          aria-label={t(`sending.${stage}`)}
        />
      )}
    </li>
  );
}

function Waiting({ progress }: { progress: Extract<Progress, { doing: 'waiting' }> }) {
  const { setback, until } = progress;
  const seconds = useSecondsUntil(until);
  const kind = setback.kind === 'offline' || setback.kind === 'wait' ? setback.kind : 'unreachable';
  return (
    <div class="tell-waiting">
      <p role="alert">
        <strong>{t(`sending.wait.${kind}`)}</strong> {setback.detail}
      </p>
      <p>{t(keeping.value === 'kept' ? 'sending.wait.closed' : 'sending.wait.open')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={tryNow}>
          {t('sending.now')}
        </button>
        {seconds !== undefined && <span class="meta">{t('sending.next', { n: seconds })}</span>}
      </div>
    </div>
  );
}

/** Seconds that are left, counted down each second. */
function useSecondsUntil(until: number | undefined): number | undefined {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (until === undefined) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return until === undefined ? undefined : Math.max(0, Math.ceil((until - now) / 1000));
}
