import { useQuery } from '../../api/useQuery.ts';
import { SampleMark } from '../../components/SampleMark/SampleMark.tsx';
import { grouped } from '../../format/number.ts';
import { formatPeriod } from '../../format/period.ts';
import { href } from '../../route/route.ts';
import { recentMonths } from '../statistics/rates.ts';
import { figuresLately, type MonthOfFigures } from './queries.ts';
import { t } from './words.ts';

type Figures = NonNullable<MonthOfFigures['figures']>;

/** The figures of the latest month that was released, each rate with what it is made of. */
export function MonthFigures() {
  const { data, failure } = useQuery(figuresLately, { period: recentMonths(new Date()) });
  const month = data?.statistics.byMonth.findLast(({ figures }) => figures !== null);
  const figures = month?.figures;
  return (
    <section class="card home-month" aria-labelledby="home-month">
      <h2 id="home-month">
        {month ? t('figures', { month: formatPeriod(month.month) }) : t('figures.latest')}
      </h2>
      {figures?.sample && <SampleMark />}
      {figures ? (
        <dl class="home-figures">
          <div class="home-figure">
            <dt>{t('figures.filed')}</dt>
            <dd>
              <b>{grouped(String(figures.filed))}</b>
              <span>{t('figures.filed.of')}</span>
            </dd>
          </div>
          <Rate label={t('figures.disposal')} of={t('figures.disposal.of')} rate={figures.disposal} />
          <Rate label={t('figures.inTime')} of={t('figures.inTime.of')} rate={figures.inTimeDisposal} />
          <Rate label={t('figures.overdue')} of={t('figures.overdue.of')} rate={figures.overdue} />
          <Rate
            label={t('figures.satisfaction')}
            of={t('figures.satisfaction.of')}
            rate={figures.satisfaction}
          />
        </dl>
      ) : (
        <p class="home-figures-none">{failure ? t('failed') : data ? t('figures.none') : '\u00a0'}</p>
      )}
      <p class="home-more">
        <a href={href('statistics', { period: month?.month })}>{t('figures.all')}</a>
      </p>
    </section>
  );
}

function Rate({ label, of, rate }: { label: string; of: string; rate: Figures['disposal'] }) {
  return (
    <div class="home-figure">
      <dt>{label}</dt>
      <dd>
        {rate.percent === null ? (
          <span>{t('figures.undefined')}</span>
        ) : (
          <>
            <b>{rate.percent}%</b>
            <span>
              {grouped(String(rate.numerator))} / {grouped(String(rate.denominator))}
            </span>
          </>
        )}
        <small>{of}</small>
      </dd>
    </div>
  );
}
