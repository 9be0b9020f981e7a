import { useQuery } from '../../api/useQuery.ts';
import { formatDay } from '../../format/number.ts';
import { apiLang, t as common } from '../../i18n/i18n.ts';
import { follow, href } from '../../route/route.ts';
import { type Beside as BesideData, besideRanking, type Ranking } from './queries.ts';
import { t } from './words.ts';
import './Beside.css';

type Of = NonNullable<BesideData['ranking']>;

/** What belongs to a ranking beside its figures: corrections, what units say, the lists that they are on. */
export function Beside({ ranking, asOf }: { ranking: Ranking; asOf: string | null }) {
  const { data } = useQuery(besideRanking, {
    group: ranking.group.code,
    period: ranking.period,
    asOf,
    lang: apiLang,
  });
  const found = data?.ranking;
  return (
    <>
      <Corrections ranking={ranking} now={data?.now?.version} />
      {found && <Honours lists={found.honourList} />}
      {found && <Statements rows={found.rows.nodes} />}
    </>
  );
}

/** Which edition this is, why there is more than one, and how to see the others. */
function Corrections({ ranking, now }: { ranking: Ranking; now: number | undefined }) {
  const { version, correctionReason, releasedAt, group, period } = ranking;
  const address = { group: group.code, period };
  const superseded = now !== undefined && now > version;
  return (
    <section class="card" aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections')}</h2>
      {superseded && (
        <p class="beside-old">
          {t('corrections.old')}{' '}
          <a href={href('ranking', address)} onClick={follow}>
            {t('corrections.now')}
          </a>
        </p>
      )}
      {correctionReason !== null && releasedAt ? (
        <>
          <p>{t('corrections.reason', { version, day: formatDay(releasedAt), reason: correctionReason })}</p>
          <p>
            <a href={href('ranking', { ...address, asOf: justBefore(releasedAt) })} onClick={follow}>
              {t('corrections.before')}
            </a>
          </p>
        </>
      ) : (
        !superseded && <p>{t('corrections.none')}</p>
      )}
    </section>
  );
}

const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

function Honours({ lists }: { lists: Of['honourList'] }) {
  if (!lists) return null;
  const list = (label: string, units: readonly { name: string }[] | null) =>
    units && (
      <div>
        <dt>{label}</dt>
        <dd>
          {units.length === 0
            ? t('honours.nobody')
            : units.map(({ name }) => name).join(common('list.separator'))}
        </dd>
      </div>
    );
  return (
    <section class="card" aria-labelledby="honours">
      <h2 id="honours">{t('honours')}</h2>
      <dl class="honours">
        {list(t('honours.red'), lists.red)}
        {list(t('honours.black'), lists.black)}
      </dl>
    </section>
  );
}

/** What the units say beside their scores; the latest in sight, what they said before folded away. */
function Statements({ rows }: { rows: Of['rows']['nodes'] }) {
  const speaking = rows.filter(({ statements }) => statements.length > 0);
  if (speaking.length === 0) return null;
  return (
    <section class="card statements" aria-labelledby="statements">
      <h2 id="statements">{t('statements')}</h2>
      {speaking.map(({ unit, unitName, statements: [latest, ...earlier] }) => (
        <figure key={unit.code} class="statement">
          <figcaption>
            <a href={href('unit', { code: unit.code })}>{unitName}</a>
            {latest?.publishedAt && (
              <span class="meta"> {t('statements.at', { day: formatDay(latest.publishedAt) })}</span>
            )}
          </figcaption>
          <blockquote>{latest?.text}</blockquote>
          {earlier.length > 0 && (
            <details>
              <summary>{t('statements.earlier', { n: earlier.length })}</summary>
              {earlier.map(({ version, text, publishedAt }) => (
                <blockquote key={version}>
                  {text}
                  {publishedAt && (
                    <span class="meta"> {t('statements.at', { day: formatDay(publishedAt) })}</span>
                  )}
                </blockquote>
              ))}
            </details>
          )}
        </figure>
      ))}
    </section>
  );
}
