import { useState } from 'preact/hooks';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Status, type Tone } from '../../../components/Status/Status.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { linesOf, type Pair, sideBySide } from './lines.ts';
import { compareSchemesQuery, type WholeScheme } from './queries.ts';
import { t } from './words.ts';

type Change = 'same' | 'changed' | 'added' | 'removed';
const tones: Record<Change, Tone> = { same: 'neutral', changed: 'warn', added: 'good', removed: 'bad' };

function changeOf({ left, right }: Pair): Change {
  if (left === right) return 'same';
  if (left === null) return 'added';
  return right === null ? 'removed' : 'changed';
}

/** Two schemes side by side, rule by rule; at first only what differs. */
export function Compare({ left, right }: { left: string; right: string }) {
  const [whole, setWhole] = useState(false);
  const { data, failure, retry } = useStaffQuery(compareSchemesQuery, { lang: apiLang, left, right });
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  if (!data) return <Skeleton rows={8} />;
  const [one, other] = [data.left as WholeScheme | null, data.right as WholeScheme | null];
  if (!one || !other) return null;
  const pairs = sideBySide(linesOf(one), linesOf(other));
  const differing = pairs.filter((pair) => changeOf(pair) !== 'same');
  const shown = whole ? pairs : differing;
  const sections = [...new Set(shown.map(({ section }) => section))];
  const title = (scheme: WholeScheme) => `${scheme.name}（${scheme.code} · ${scheme.version}）`;
  return (
    <section class="card admin-card" aria-labelledby="compare-title">
      <h2 id="compare-title">{t('compare.title')}</h2>
      <p class="meta" role="status">
        {differing.length === 0 ? t('compare.same') : t('compare.count', { n: differing.length })}
      </p>
      <label class="choice">
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.currentTarget.checked)} />
        <span>{t('compare.all')}</span>
      </label>
      {shown.length > 0 && (
        <div class="compare">
          <table>
            <caption class="visually-hidden">{t('compare.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('compare.rule')}</th>
                <th scope="col">{title(one)}</th>
                <th scope="col">{title(other)}</th>
                <th scope="col">{t('compare.change')}</th>
              </tr>
            </thead>
            {sections.map((section) => (
              <tbody key={section}>
                <tr>
                  <th scope="rowgroup" colSpan={4} class="compare-section">
                    {section}
                  </th>
                </tr>
                {shown
                  .filter((pair) => pair.section === section)
                  .map((pair) => (
                    <tr key={pair.key} class={`compare-${changeOf(pair)}`}>
                      <th scope="row">{pair.label}</th>
                      <td class="compare-left">{pair.left ?? t('not')}</td>
                      <td class="compare-right">{pair.right ?? t('not')}</td>
                      <td>
                        <Status tone={tones[changeOf(pair)]}>{t(`change.${changeOf(pair)}`)}</Status>
                      </td>
                    </tr>
                  ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </section>
  );
}
