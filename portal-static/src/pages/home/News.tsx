import { Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import { formatDay } from '../../format/number.ts';
import { t as common } from '../../i18n/i18n.ts';
import { href } from '../../route/route.ts';
import type { BriefNotice } from './queries.ts';
import { t } from './words.ts';

const kinds = {
  MONTHLY_NOTICE: 'news.kind.MONTHLY_NOTICE',
  PRESS_RELEASE: 'news.kind.PRESS_RELEASE',
  QUARTERLY_REVIEW: 'news.kind.QUARTERLY_REVIEW',
  ANNUAL_REPORT: 'news.kind.ANNUAL_REPORT',
} as const;

const kindOf = (kind: string) => t(kind in kinds ? kinds[kind as keyof typeof kinds] : 'news.kind.other');

const shown = 4;

/** The notices that were released last and still stand. */
export function News({ notices: found }: { notices: readonly BriefNotice[] | undefined }) {
  const notices = found?.filter(({ withdrawal }) => withdrawal === null).slice(0, shown);
  return (
    <section class="card home-news" aria-labelledby="home-news">
      <h2 id="home-news">{t('news')}</h2>
      {notices === undefined ? (
        <Skeleton rows={4} />
      ) : notices.length === 0 ? (
        <p>{t('news.none')}</p>
      ) : (
        <ul>
          {notices.map(({ id, number, kind, title, sample, releasedAt }) => (
            <li key={id}>
              <a href={href('notice', { number })} lang="zh-CN">
                {title}
              </a>
              <span class="meta">
                {[kindOf(kind), releasedAt && formatDay(releasedAt), sample && common('sample.title')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="home-more">
        <a href={href('news')}>{t('news.all')}</a>
      </p>
    </section>
  );
}
