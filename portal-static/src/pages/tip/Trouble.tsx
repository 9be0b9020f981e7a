import type { Setback } from '../../tip/setback.ts';
import { t } from './words.ts';

interface Props {
  readonly setback?: Setback | undefined;
  readonly faults?: readonly string[];
  readonly retry?: () => void;
}

/** Why something was not done, and what helps. */
export function Trouble({ setback, faults = [], retry }: Props) {
  if (!setback && faults.length === 0) return null;
  return (
    <div class="tip-trouble" role="alert">
      {faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
      {setback && (
        <p>
          {t(`setback.${setback.kind}`)} {setback.detail}
        </p>
      )}
      {setback && retry && (
        <button type="button" class="button button-quiet" onClick={retry}>
          {t('setback.retry')}
        </button>
      )}
    </div>
  );
}
