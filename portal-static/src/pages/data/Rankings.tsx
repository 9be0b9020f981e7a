import { useMore } from '../../api/useMore.ts';
import { useQuery } from '../../api/useQuery.ts';
import { More } from '../../components/More/More.tsx';
import { FailureMessage, Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../format/period.ts';
import { apiLang } from '../../i18n/i18n.ts';
import { href } from '../../route/route.ts';
import { filesQuery, type RankingFile } from './queries.ts';
import { t } from './words.ts';

/** The files of every released ranking, newest first. */
export function Rankings({ origin }: { origin: string }) {
  const variables = { lang: apiLang } as const;
  const { data, failure, retry } = useQuery(filesQuery, variables);
  const { nodes, ...further } = useMore<typeof filesQuery, RankingFile>(
    data?.rankings,
    filesQuery,
    variables,
    (page) => page.rankings,
    ({ id }) => id,
  );
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  if (!data) return <Skeleton rows={5} />;
  if (nodes.length === 0) return <p class="meta">{t('rankings.none')}</p>;
  return (
    <>
      <table class="open-table">
        <caption class="visually-hidden">{t('rankings.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rankings.period')}</th>
            <th scope="col">{t('rankings.group')}</th>
            <th scope="col">{t('rankings.files')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, period, version, sample, export: file, group }) => (
            <tr key={id}>
              <th scope="row">
                <a href={href('ranking', { group: group.code, period })}>{formatPeriod(period)}</a>
                {version > 1 && <span class="meta"> {t('rankings.version', { n: version })}</span>}
              </th>
              <td>
                {group.name}
                {sample && <span class="meta"> {t('sample')}</span>}
              </td>
              <td>
                {file && (
                  <span class="open-pair">
                    <a href={`${origin}${file}`}>JSON</a>
                    <a href={`${origin}${file.replace(/\.json$/, '.csv')}`}>CSV</a>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More {...further} />
    </>
  );
}
