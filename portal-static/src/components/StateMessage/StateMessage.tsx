import type { ComponentChildren } from 'preact';
import { explain, type Failure } from '../../api/failure.ts';
import { t } from '../../i18n/i18n.ts';
import './StateMessage.css';

interface Props {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly urgent?: boolean;
}

/** What happened and what to do, in place of what cannot be shown. */
export function StateMessage({ title, children, urgent = false }: Props) {
  return (
    <div class={urgent ? 'state state-urgent' : 'state'} role={urgent ? 'alert' : undefined}>
      <p class="state-title">{title}</p>
      <div class="state-advice">{children}</div>
    </div>
  );
}

interface FailureProps {
  readonly failure: Failure;
  readonly retry?: () => void;
  readonly dismiss?: () => void;
}

/** A failure, with a way to try again where that can help. */
export function FailureMessage({ failure, retry, dismiss }: FailureProps) {
  const { title, advice } = explain(failure.kind);
  const hopeful = retry && failure.kind !== 'notFound';
  return (
    <StateMessage title={t(title)} urgent>
      <p>{t(advice)}</p>
      {failure.detail && <p class="state-detail">{failure.detail}</p>}
      {hopeful && (
        <button type="button" class="button" onClick={retry}>
          {t('failure.retry')}
        </button>
      )}
      {dismiss && (
        <button type="button" class="button button-quiet" onClick={dismiss}>
          {t('failure.dismiss')}
        </button>
      )}
    </StateMessage>
  );
}

/** Grey lines that take the room of what is on its way. */
export function Skeleton({ rows }: { rows: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} class="skeleton-row">
          {row === 0 && <span class="skeleton-words">{t('state.loading')}</span>}
        </span>
      ))}
    </div>
  );
}
