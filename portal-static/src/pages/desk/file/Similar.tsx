import { apiLang } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { StateMark } from '../case/marks.tsx';
import { deskHref } from '../deskHref.ts';
import type { Row } from '../problems/queries.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import type { Filing } from './FileView.tsx';
import { similarQuery } from './queries.ts';
import { t } from './words.ts';

/** How near is near, in metres. */
const near = 800;

/** What is on file already and may be the same thing, by words and place. */
export function Similar({ filing }: { filing: Filing }) {
  const { title, address, category, latitude, longitude } = filing;
  const words = `${title} ${address}`.trim().slice(0, 200);
  const enough = title.trim().length > 1;
  const placed = latitude !== '' && longitude !== '' && !Number.isNaN(Number(latitude) + Number(longitude));
  const { data } = useStaffQuery(enough ? similarQuery : null, {
    words,
    lang: apiLang,
    filter: {
      kinds: ['PROBLEM'],
      ...(category ? { categories: [category.split('-')[0] ?? category] } : {}),
      ...(placed ? { near: { latitude: Number(latitude), longitude: Number(longitude), metres: near } } : {}),
    },
  });
  const found = (data?.search?.nodes ?? [])
    .map(({ node }) => node)
    .filter((node): node is Row => 'number' in node);
  return (
    <aside class="card similar" aria-labelledby="similar">
      <h2 id="similar">{t('similar')}</h2>
      {!enough || !data ? (
        <p class="meta">{t('similar.hint')}</p>
      ) : data.search === null ? (
        <p class="meta">{t('similar.down')}</p>
      ) : found.length === 0 ? (
        <p class="meta">{t('similar.none')}</p>
      ) : (
        <ul class="work-list">
          {found.map((row) => (
            <li key={row.number}>
              <p class="work-what">
                <a href={deskHref('problem', { number: row.number })} onClick={follow}>
                  {row.title}
                </a>
                <span class="meta">
                  {row.number} · {row.address}
                </span>
              </p>
              <StateMark {...row} />
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
