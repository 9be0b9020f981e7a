import { useMore } from '../../api/useMore.ts';
import { useQuery } from '../../api/useQuery.ts';
import { More } from '../../components/More/More.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { apiLang, t } from '../../i18n/i18n.ts';
import { href } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { type UnitEntry, unitsQuery } from './queries.ts';
import './UnitsPage.css';

/** All units by their place in the tree, each with a way to its line. */
export function UnitsPage() {
  const { loading, data, failure, retry } = useQuery(unitsQuery, { lang: apiLang });
  const { nodes, ...further } = useMore<typeof unitsQuery, UnitEntry>(
    data?.units,
    unitsQuery,
    { lang: apiLang },
    (page) => page.units,
    (unit) => unit.code,
  );
  useTitle(t('unit.all'));
  return (
    <div class="stack">
      <header class="page-head">
        <h1>{t('unit.all')}</h1>
      </header>
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : loading ? (
        <Skeleton rows={9} />
      ) : nodes.length === 0 ? (
        <StateMessage title={t('unit.none.title')}>
          <p>{t('unit.none.advice')}</p>
        </StateMessage>
      ) : (
        <ul class="units card">
          {nodes.map((unit) => (
            <li key={unit.code}>
              <a href={href('unit', { code: unit.code })}>{unit.name}</a>
              <span class="meta">
                {[unit.tier.name, unit.code, ...(unit.active ? [] : [t('unit.inactive')])].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <More {...further} />
    </div>
  );
}
