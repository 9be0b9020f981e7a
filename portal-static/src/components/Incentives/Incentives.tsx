import { formatYuan } from '../../format/number.ts';
import { t } from '../../i18n/i18n.ts';
import type { Ranking } from '../../pages/ranking/queries.ts';
import { holders, split } from '../RankingTable/rows.ts';
import './Incentives.css';

/** What the scheme lays down for a place, and who holds that place this time. */
export function Incentives({ ranking }: { ranking: Ranking }) {
  const { ranked } = split(ranking.rows.nodes);
  return (
    <section class="card" aria-labelledby="incentives">
      <h2 id="incentives">{t('incentives.title')}</h2>
      <ul class="incentives">
        {ranking.incentives.map((rule) => {
          const held = holders(rule, ranked).map(({ unit }) => unit.name);
          // Where the source names no amount, the end that it counts from tells which of the two it is.
          const withheld = rule.amount?.startsWith('-') ?? rule.rankFromLast !== null;
          return (
            <li
              key={`${rule.rank}/${rule.rankFromLast}`}
              class={withheld ? 'incentive withheld' : 'incentive'}
            >
              <span class="incentive-text">{rule.text}</span>
              {rule.amount !== null && (
                <span class="incentive-amount">
                  {t(withheld ? 'incentives.withheld' : 'incentives.reward', {
                    amount: formatYuan(rule.amount),
                  })}
                </span>
              )}
              {held.length > 0 && (
                <span class="incentive-held">
                  {t('incentives.held', { units: held.join(t('list.separator')) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p class="remark">{t('incentives.remark')}</p>
    </section>
  );
}
