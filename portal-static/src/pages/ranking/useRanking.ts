import { useQuery } from '../../api/useQuery.ts';
import { apiLang } from '../../i18n/i18n.ts';
import { param } from '../../route/route.ts';
import { groupsOf, periodsOf } from './choice.ts';
import { latestRanking, periodsOfGroup, type Ranking, rankingList, rankingOfPeriod } from './queries.ts';

/**
 * The ranking that the address asks for, and what else could be chosen. Without a group it is the latest of the city's
 * own; a county's, should it be newer, is shown only when it is asked for.
 */
export function useRanking() {
  const asked = param('group');
  const period = param('period');
  const asOf = param('asOf') ?? null;
  const lang = apiLang;

  const list = useQuery(rankingList, { lang });
  const listed = list.data?.rankings.nodes ?? [];
  const groups = groupsOf(listed);
  const latest = useQuery(period && asked ? null : latestRanking, { group: asked ?? null, lang });
  const newest = latest.data?.shown.nodes[0];

  // The newest of all may be a county's: then the city's newest is asked for by name.
  const own = asked === undefined && newest?.scheme.owner ? groups.find(({ city }) => city) : undefined;
  const group = asked ?? own?.code ?? newest?.group.code ?? groups[0]?.code;
  const named = period ?? (own && periodsOf(listed, own.code)[0]);
  const ofPeriod = useQuery(named && group ? rankingOfPeriod : null, {
    group: group ?? '',
    period: named ?? '',
    asOf,
    lang,
  });

  const complete = list.data?.rankings.pageInfo.hasNextPage !== true;
  const further = useQuery(group && !complete ? periodsOfGroup : null, { group: group ?? '' });
  const state = named ? ofPeriod : latest;
  const shown: Ranking | null | undefined = named ? ofPeriod.data?.shown : newest;
  const undecided = asked === undefined && newest?.scheme.owner != null && list.loading;
  return {
    group,
    groups,
    period,
    asOf,
    shown: undecided ? undefined : shown,
    loading: state.loading || undecided,
    failure: state.failure,
    retry: () => {
      state.retry();
      if (list.failure) list.retry();
    },
    city: list.data?.city.nodes[0]?.name,
    periods: further.data?.rankings.nodes.map((node) => node.period) ?? periodsOf(listed, group ?? ''),
  };
}
