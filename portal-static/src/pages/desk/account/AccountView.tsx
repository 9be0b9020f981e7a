import { Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { ViewerCard } from '../../../components/ViewerCard/ViewerCard.tsx';
import { ViewHead } from '../frame/ViewHead.tsx';
import { viewer } from '../viewer.ts';
import { t } from '../words.ts';

/** The account of whoever has signed in. */
export default function AccountView() {
  return (
    <div class="stack desk-narrow">
      <ViewHead title={t('view.account')} />
      {viewer.value ? <ViewerCard viewer={viewer.value} /> : <Skeleton rows={4} />}
    </div>
  );
}
