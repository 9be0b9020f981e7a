import { useEffect } from 'preact/hooks';
import { Failure } from '../../api/failure.ts';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { apiLang, t as common } from '../../i18n/i18n.ts';
import { href, param } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { Document } from './Document.tsx';
import './NoticePage.css';
import { noticeQuery } from './queries.ts';
import { t } from './words.ts';

/** One publication by the number in the address, as it stands or as it stood at `at`. */
export function NoticePage() {
  const number = param('number');
  const asOf = param('at') ?? null;
  const { loading, data, errors, failure, retry } = useQuery(number ? noticeQuery : null, {
    number: number ?? '',
    asOf,
    lang: apiLang,
  });
  const notice = data?.publication;
  useTitle(notice ? notice.title || notice.number : (number ?? t('untitled')));
  useEffect(
    () =>
      announce(
        loading ? common('state.loading') : notice ? common('state.shown', { what: notice.title }) : '',
      ),
    [loading, notice],
  );
  const back = (
    <p class="kicker notice-back">
      <a href={href('news')}>{t('all')}</a>
    </p>
  );
  if (number && notice) {
    return (
      <div class="stack">
        {back}
        <Document notice={notice} asOf={asOf} />
      </div>
    );
  }
  return (
    <div class="stack">
      <header class="page-head">
        {back}
        <h1>{number ?? t('untitled')}</h1>
      </header>
      {!number ? (
        <StateMessage title={t('missing.title')}>
          <p>
            <a href={href('news')}>{t('missing.advice')}</a>
          </p>
        </StateMessage>
      ) : failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : loading ? (
        <Skeleton rows={12} />
      ) : (
        <FailureMessage
          failure={errors[0] ? new Failure('refused', errors[0].message) : new Failure('notFound')}
        />
      )}
    </div>
  );
}
