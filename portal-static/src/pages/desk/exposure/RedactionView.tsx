import { useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { Gallery } from '../../../components/Gallery/Gallery.tsx';
import { HighlightedText } from '../../../components/PersonalText/PersonalText.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';
import { PublicFace } from './PublicFace.tsx';
import { type ProblemToRedact, redactionQuery } from './queries.ts';
import { RedactForm } from './RedactForm.tsx';
import { StateChips } from './StateChips.tsx';
import { t } from './words.ts';

/** Redaction of a problem: what is on file beside what everybody will read. */
export function RedactionView({ number }: { readonly number: string }) {
  const { data, loading, failure, retry, errors } = useStaffQuery(number ? redactionQuery : null, {
    number,
    lang: apiLang,
  });
  const [done, setDone] = useState<string>();
  const problem = data?.problem;
  const supervises = holds(viewer.value, ['SUPERVISOR']);
  if (!problem)
    return (
      <div class="stack">
        <ViewHead title={t('title.redact', { number })} />
        {failure ? (
          <FailureMessage failure={failure} retry={retry} />
        ) : loading ? (
          <Skeleton rows={8} />
        ) : (
          <FailureMessage failure={new Failure(errors[0] ? 'refused' : 'notFound', errors[0]?.message)} />
        )}
      </div>
    );
  const { exposure } = problem;
  const mayRedact = supervises && problem.lead?.code !== viewer.value?.unit?.code;
  return (
    <div class="stack">
      <p class="meta">
        <a href={deskHref('exposures')} onClick={follow}>
          {t('back')}
        </a>
      </p>
      <ViewHead title={t('title.redact', { number })}>
        <StateChips exposure={exposure} />
        {problem.sample && <span class="chip">{t('sample')}</span>}
      </ViewHead>
      {done && (
        <p class="exposure-done" role="status">
          {done}
        </p>
      )}
      {exposure?.withdrawal && <PublicFace exposure={exposure} heading={t('previewNow')} />}
      {mayRedact ? (
        <RedactForm
          key={exposure?.number ?? number}
          problem={problem}
          newest={retry}
          onDone={(words) => {
            setDone(words);
            announce(words);
            retry();
            document.getElementById('main')?.focus({ preventScroll: true });
            scrollTo(0, 0);
          }}
        />
      ) : (
        <StateMessage title={t('cannotRedact')}>
          <p>{t('cannotRedactWhy')}</p>
        </StateMessage>
      )}
      {exposure && !exposure.withdrawal && exposure.title && (
        <PublicFace exposure={exposure} heading={t('previewNow')} />
      )}
      {!mayRedact && exposure?.draft && (
        <PublicFace exposure={exposure} draft={exposure.draft} heading={t('previewDraft')} />
      )}
    </div>
  );
}

/** What is on file, with everything highlighted that looks like personal data. */
export function Original({ problem }: { readonly problem: ProblemToRedact }) {
  const { category, location } = problem;
  return (
    <section class="card exposure-original" aria-labelledby="original">
      <h2 id="original">{t('original')}</h2>
      <p class="meta">{t('originalHint')}</p>
      <h3>
        <HighlightedText text={problem.title} />
      </h3>
      <HighlightedText text={problem.description} />
      <Facts
        items={[
          {
            label: t('number'),
            value: (
              <a href={deskHref('problem', { number: problem.number })} onClick={follow}>
                {problem.number}
              </a>
            ),
          },
          { label: t('place'), value: <HighlightedText text={problem.address} /> },
          {
            label: t('point'),
            value: location && `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`,
          },
          {
            label: t('category'),
            value: category.sensitive
              ? `${category.name}（${t('sensitive', { n: category.gridMetres ?? 0 })}）`
              : category.name,
          },
          { label: t('unit'), value: problem.lead?.name ?? t('unitNone') },
          { label: t('territory'), value: problem.territory.name },
          { label: t('reported'), value: formatMoment(problem.reportedAt) },
        ]}
      />
      {problem.photos.length > 0 && (
        <Gallery
          photos={problem.photos.map((photo, index) => ({
            ...photo,
            label: t('photoOf', { n: index + 1, kind: t(`kind.${photo.kind}`) }),
          }))}
        />
      )}
    </section>
  );
}
