import { useQuery } from '../../api/useQuery.ts';
import { FailureMessage, Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import { apiLang } from '../../i18n/i18n.ts';
import { AnnouncedRanking } from './AnnouncedRanking.tsx';
import { ExposureLine } from './ExposureLine.tsx';
import { FollowUp } from './FollowUp.tsx';
import { Passage } from './Passage.tsx';
import { type NoticeInFull, namedQuery } from './queries.ts';
import { t } from './words.ts';

/** What the notice names that lives elsewhere, read after the notice itself: rankings, problems, the follow-up. */
export function NamedParts({ notice, asOf }: { notice: NoticeInFull; asOf: string | null }) {
  const { loading, data, failure, retry } = useQuery(namedQuery, {
    number: notice.number,
    asOf,
    lang: apiLang,
  });
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  const named = data?.publication;
  if (!named) return loading ? <Skeleton rows={5} /> : null;
  return (
    <>
      {named.rankings.length > 0 && (
        <Passage title={t('rankings')}>
          {named.rankings.map((ranking) => (
            <AnnouncedRanking key={ranking.id} ranking={ranking} />
          ))}
        </Passage>
      )}
      {named.salient.length > 0 && (
        <Passage title={t('salient')}>
          <ul class="mentions">
            {named.salient.map(({ exposure, remark }, place) => (
              <li key={exposure?.number ?? place}>
                <ExposureLine exposure={exposure} />
                {remark && (
                  <p class="mention-remark" lang="zh-CN">
                    {remark}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Passage>
      )}
      {named.followUp.length > 0 && <FollowUp entries={named.followUp} />}
    </>
  );
}
