import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { Tabs } from '../../../components/Tabs/Tabs.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { usePages } from '../usePages.ts';
import { boxes, chosen, filterOf, params } from './filter.ts';
import { tipsQuery } from './queries.ts';
import { TipFilters } from './TipFilters.tsx';
import { TipItem } from './TipItem.tsx';
import { t } from './words.ts';
import './tips.css';

const everyMinute = 60_000;

/** The inbox of citizens' tips. Open to supervisors and leaders alone. */
export default function TipsView() {
  const choice = chosen(param);
  const variables = { filter: filterOf(choice, Date.now()), orderBy: choice.order, lang: apiLang } as const;
  const tips = usePages(
    tipsQuery,
    variables,
    (data) => data.tips,
    (tip) => tip.id,
    { live: true, every: everyMinute },
  );
  const { nodes, loading, busy, failure, more, retry, refresh } = tips;
  return (
    <div class="stack">
      <ViewHead title={t('title')}>
        <span class="meta">{t('auto')}</span>
        <button type="button" class="button button-quiet" disabled={busy} onClick={refresh}>
          {t('refresh')}
        </button>
      </ViewHead>
      <p class="meta tips-lead">{t('lead')}</p>
      <Tabs
        label={t('tabs')}
        current={choice.box}
        onClick={follow}
        tabs={boxes.map((box) => ({
          key: box,
          label: t(`box.${box}`),
          href: deskHref('tips', params({ ...choice, box, state: undefined })),
        }))}
      />
      <TipFilters choice={choice} />
      {failure && nodes.length === 0 ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : loading && nodes.length === 0 ? (
        <Skeleton rows={8} />
      ) : nodes.length === 0 ? (
        <StateMessage title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </StateMessage>
      ) : (
        <>
          <ol class="tips" aria-label={t('list')} aria-busy={loading}>
            {nodes.map((tip) => (
              <TipItem key={tip.id} tip={tip} />
            ))}
          </ol>
          {failure && !more && <FailureMessage failure={failure} retry={retry} />}
          <More more={more} busy={busy} failure={failure} />
        </>
      )}
    </div>
  );
}
