import { ViewHead } from '../frame/ViewHead.tsx';
import { t } from '../words.ts';

/** What is mine and due. */
export default function WorkView() {
  return (
    <div class="stack">
      <ViewHead title={t('view.work')} />
    </div>
  );
}
