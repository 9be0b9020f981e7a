import { useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';
import { ApproveForm } from './ApproveForm.tsx';
import { PublicFace } from './PublicFace.tsx';
import { exposureQuery, type Face } from './queries.ts';
import { StateChips } from './StateChips.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';
import { t } from './words.ts';

/** An exposure for those who approve and withdraw: the draft beside what is public. */
export function ApprovalView({ number }: { readonly number: string }) {
  const { data, loading, failure, retry, errors } = useStaffQuery(exposureQuery, { number, lang: apiLang });
  const [done, setDone] = useState<string>();
  const exposure = data?.exposure;
  if (!exposure)
    return (
      <div class="stack">
        <ViewHead title={t('title.exposure', { number })} />
        {failure ? (
          <FailureMessage failure={failure} retry={retry} />
        ) : loading ? (
          <Skeleton rows={8} />
        ) : (
          <FailureMessage failure={new Failure(errors[0] ? 'refused' : 'notFound', errors[0]?.message)} />
        )}
      </div>
    );
  const finish = (words: string) => {
    setDone(words);
    announce(words);
    retry();
    document.getElementById('main')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const { draft } = exposure;
  return (
    <div class="stack">
      <p class="meta">
        <a href={deskHref('exposures', { stage: draft ? 'waiting' : 'released' })} onClick={follow}>
          {t('back')}
        </a>
      </p>
      <ViewHead title={t('title.exposure', { number })}>
        <StateChips exposure={exposure} />
        {exposure.sample && <span class="chip">{t('sample')}</span>}
      </ViewHead>
      {done && (
        <p class="exposure-done" role="status">
          {done}
        </p>
      )}
      <div class={draft && exposure.title ? 'exposure-columns exposure-even' : 'stack'}>
        {draft && <PublicFace exposure={exposure} draft={draft} heading={t('previewDraft')} />}
        {(exposure.title || exposure.withdrawal) && (
          <PublicFace exposure={exposure} heading={t('previewNow')} />
        )}
      </div>
      {draft && draft.personalData.length > 0 && (
        <section class="card" aria-labelledby="personal">
          <h2 id="personal">{t('personal')}</h2>
          <ul>
            {draft.personalData.map(({ kind, text }) => (
              <li key={`${kind} ${text}`}>{t('personalItem', { kind: t(`pkind.${kind}`), text })}</li>
            ))}
          </ul>
        </section>
      )}
      {draft &&
        (exposure.viewerCanApprove ? (
          <section class="card" aria-labelledby="approve">
            <h2 id="approve">{t('approve')}</h2>
            <ApproveForm exposure={exposure} newest={retry} onDone={finish} />
          </section>
        ) : (
          <StateMessage title={t('approve')}>
            <p>{whyNotApprove(exposure)}</p>
          </StateMessage>
        ))}
      {!exposure.withdrawal &&
        (exposure.viewerCanWithdraw ? (
          <WithdrawForm exposure={exposure} newest={retry} onDone={finish} />
        ) : (
          <p class="meta">{t('withdrawNot.role')}</p>
        ))}
    </div>
  );
}

function whyNotApprove(exposure: Face): string {
  if (!holds(viewer.value, ['PUBLISHER'])) return t('approveNot.role');
  return t(exposure.draft ? 'approveNot.own' : 'approveNot.none');
}
