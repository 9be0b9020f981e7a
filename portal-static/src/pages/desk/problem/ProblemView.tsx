import { ViewHead } from '../frame/ViewHead.tsx';
import { t } from '../words.ts';

/** One problem. */
export default function ProblemView() {
  return (
    <div class="stack">
      <ViewHead title={t('view.problem')} />
    </div>
  );
}
