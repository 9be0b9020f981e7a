import { StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { Tabs } from '../../../components/Tabs/Tabs.tsx';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { holds, viewer } from '../viewer.ts';
import { ExposureList } from './ExposureList.tsx';
import { RedactableList } from './RedactableList.tsx';
import { t } from './words.ts';

const stages = ['redact', 'waiting', 'released', 'withdrawn'] as const;

/** Exposures by how far they have come: to redact, to approve, released, withdrawn. */
export default function ExposuresView() {
  const supervises = holds(viewer.value, ['SUPERVISOR']);
  const approves = holds(viewer.value, ['PUBLISHER', 'LEADER']);
  const shown = stages.filter((stage) => stage !== 'redact' || supervises);
  const stage = shown.find((each) => each === param('stage')) ?? (supervises ? 'redact' : 'waiting');
  return (
    <div class="stack">
      <ViewHead title={t('title')} />
      <p class="meta">{t('lead')}</p>
      <Tabs
        label={t('tabs')}
        current={stage}
        onClick={follow}
        tabs={shown.map((each) => ({
          key: each,
          label: t(`tab.${each}`),
          href: deskHref('exposures', { stage: each }),
        }))}
      />
      {stage === 'redact' ? (
        <RedactableList key={stage} stage={stage} />
      ) : stage === 'waiting' && !approves ? (
        <RedactableList key={stage} stage={stage} />
      ) : (
        <ExposureList key={stage} stage={stage} />
      )}
    </div>
  );
}

/** What stands where there is nothing of a stage. */
export function NothingHere({ stage }: { readonly stage: (typeof stages)[number] }) {
  return (
    <StateMessage title={t(`empty.${stage}`)}>
      <p>{t('empty.text')}</p>
    </StateMessage>
  );
}
