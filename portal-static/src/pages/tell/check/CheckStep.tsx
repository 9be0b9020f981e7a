import type { ComponentChildren } from 'preact';
import { follow } from '../../../route/route.ts';
import { type Draft, type FieldName, faultsOf, type Step, stepOf } from '../draft.ts';
import { shown } from '../drafting.ts';
import { stepHref } from '../stepping.ts';
import { useCategories } from '../what/useCategories.ts';
import { t as said } from '../words.ts';
import { SimilarReports } from './SimilarReports.tsx';
import { t } from './words.ts';

/** Everything in one view before it is sent, with what others have reported already. */
export function CheckStep({ draft, tried }: { draft: Draft; tried: boolean }) {
  const { choices } = useCategories();
  const missing = Object.entries(faultsOf(draft));
  return (
    <>
      {missing.length > 0 && (
        <div class="tell-missing" {...(tried ? { 'data-fault': true, tabIndex: -1 } : {})}>
          <p>{t('check.missing')}</p>
          <ul>
            {missing.map(([field, fault]) => (
              <li key={field}>
                <a href={stepHref(stepOf[field as FieldName])} onClick={follow}>
                  {said(fault)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl class="tell-summary">
        <Line step="photo" label={t('check.photos')}>
          {draft.photos.length === 0 ? (
            t('check.photos.none')
          ) : (
            <span class="tell-thumbs">
              {draft.photos.map(({ id }, at) => (
                <img
                  key={id}
                  src={shown.value.get(id)}
                  alt={`${t('check.photos')} ${at + 1}`}
                  width={64}
                  height={64}
                />
              ))}
            </span>
          )}
        </Line>
        <Line step="place" label={t('check.place')}>
          {[draft.address.trim(), draft.point && t('check.point')].filter(Boolean).join(' · ') || '–'}
        </Line>
        <Line step="what" label={t('check.text')}>
          <span class="tell-said">{draft.text.trim() || '–'}</span>
        </Line>
        <Line step="what" label={t('check.category')}>
          {choices?.byCode(draft.category)?.name ?? (draft.category || '–')}
        </Line>
        <Line step="what" label={t('check.contact')}>
          {draft.contact.trim() || t('check.contact.none')}
        </Line>
        {draft.reward && (
          <Line step="what" label={t('check.reward')}>
            {t('check.reward.yes')}
          </Line>
        )}
      </dl>
      <SimilarReports draft={draft} />
    </>
  );
}

function Line({ step, label, children }: { step: Step; label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd class="tell-edit">
        <a href={stepHref(step)} onClick={follow} aria-label={t('check.edit', { what: label })}>
          {t('check.change')}
        </a>
      </dd>
    </div>
  );
}
