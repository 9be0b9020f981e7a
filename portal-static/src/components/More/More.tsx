import type { Failure } from '../../api/failure.ts';
import { t } from '../../i18n/i18n.ts';
import { FailureMessage } from '../StateMessage/StateMessage.tsx';

interface Props {
  readonly more: (() => Promise<void>) | undefined;
  readonly busy: boolean;
  readonly failure?: Failure | undefined;
}

/** The button that reads on in a list, while more follows. */
export function More({ more, busy, failure }: Props) {
  if (!more) return null;
  if (failure) return <FailureMessage failure={failure} retry={() => void more()} />;
  return (
    <p>
      <button type="button" class="button" disabled={busy} onClick={() => void more()}>
        {t(busy ? 'state.loading' : 'list.more')}
      </button>
    </p>
  );
}
