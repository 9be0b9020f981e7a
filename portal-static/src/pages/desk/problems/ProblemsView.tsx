import { ViewHead } from '../frame/ViewHead.tsx';
import { t } from '../words.ts';

/** The ledger of problems. */
export default function ProblemsView() {
  return (
    <div class="stack">
      <ViewHead title={t('view.problems')} />
    </div>
  );
}
