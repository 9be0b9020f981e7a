import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { SampleMark } from '../../../components/SampleMark/SampleMark.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow, href, param } from '../../../route/route.ts';
import { Banners } from '../../notice/Banners.tsx';
import { Body, DocumentHead } from '../../notice/Document.tsx';
import { NamedView } from '../../notice/NamedParts.tsx';
import '../../notice/NoticePage.css';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { failureOf, useStaffQuery } from '../useStaffQuery.ts';
import { t as deskWord } from '../words.ts';
import { CorrectForm, DraftForm } from './DraftForm.tsx';
import { kinds } from './draft.ts';
import { MajorProblems } from './MajorProblems.tsx';
import { statusTone } from './marks.tsx';
import './publication.css';
import { PublicationActions } from './PublicationActions.tsx';
import { type DeskPublication, publicationQuery } from './queries.ts';
import { t } from './words.ts';

/** One publication from its draft to its release; without a number, a new draft. */
export default function PublicationView() {
  const number = param('number');
  if (number) return <One number={number} />;
  return (
    <div class="stack">
      <Back />
      <ViewHead title={t('draft.title')} />
      <DraftForm
        kind={kinds.find((kind) => kind === param('kind')) ?? 'MONTHLY_NOTICE'}
        onDone={(drafted) => {
          announce(t('draft.done'));
          go(deskHref('publication', { number: drafted }));
        }}
      />
    </div>
  );
}

function Back() {
  return (
    <p class="kicker no-print">
      <a href={deskHref('publications')} onClick={follow}>
        {t('back')}
      </a>
    </p>
  );
}

function One({ number }: { number: string }) {
  const { data, loading, errors, failure, retry } = useStaffQuery(publicationQuery, {
    number,
    lang: apiLang,
  });
  const [said, setSaid] = useState('');
  const [correcting, correct] = useState(false);
  const publication = data?.publication;
  if (!publication) {
    const reason = failure ?? (errors[0] && failureOf(errors[0]));
    return (
      <div class="stack">
        <Back />
        <ViewHead title={number || deskWord('view.publication')} />
        {reason ? (
          <FailureMessage failure={reason} retry={retry} />
        ) : data ? (
          <StateMessage title={t('notFound.title')}>
            <p>{t('notFound.text', { number })}</p>
          </StateMessage>
        ) : (
          <Skeleton rows={10} />
        )}
      </div>
    );
  }
  const { title, status, audience, kind, personalData } = publication;
  const done = (words: string) => {
    setSaid(words);
    announce(words);
    correct(false);
    retry();
  };
  if (correcting) {
    return (
      <div class="stack">
        <Back />
        <ViewHead title={t('draft.correctTitle', { number })} />
        <CorrectForm
          publication={publication}
          newest={retry}
          onDone={() => done(t('draft.done'))}
          onCancel={() => correct(false)}
        />
      </div>
    );
  }
  return (
    <div class="stack">
      <Back />
      <ViewHead title={title || number}>
        {status === 'RELEASED' && audience === 'PUBLIC' && (
          <a class="button button-quiet" href={href('notice', { number })} target="_blank" rel="noopener">
            {t('public')}
          </a>
        )}
      </ViewHead>
      <p class="publication-marks">
        <Status tone={statusTone[status]}>{t(`status.${status}`)}</Status>
        <Status>{t(`kind.${kind}`)}</Status>
        <Status>{t(`audience.${audience}`)}</Status>
      </p>
      <p class="actions-done" role="status">
        {said}
      </p>
      <div class="publication" aria-busy={loading}>
        <Preview publication={publication} />
        <div class="publication-side">
          {personalData && personalData.length > 0 && <Personal found={personalData} />}
          <PublicationActions
            publication={publication}
            newest={retry}
            onCorrect={() => correct(true)}
            onDone={done}
          />
        </div>
      </div>
    </div>
  );
}

/** What readers will see, laid out as they will see it. */
function Preview({ publication }: { publication: DeskPublication }) {
  return (
    <article class="document" aria-label={t('preview')}>
      <DocumentHead notice={publication} below />
      {publication.sample && <SampleMark />}
      <Banners notice={publication} />
      {!publication.withdrawal && (
        <>
          <Body notice={publication} named={<NamedView named={publication} />} />
          <MajorProblems problems={publication.majorProblems} />
        </>
      )}
    </article>
  );
}

/** What looks like personal data, for whoever checks to judge. */
function Personal({ found }: { found: NonNullable<DeskPublication['personalData']> }) {
  return (
    <section class="personal">
      <h2>{t('personal.title')}</h2>
      <p>{t('personal.text', { n: found.length })}</p>
      <ul lang="zh-CN">
        {found.map(({ text, masked }, place) => (
          <li key={place}>
            <strong>{text}</strong> → {masked}
          </li>
        ))}
      </ul>
    </section>
  );
}
