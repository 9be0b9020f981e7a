import { grouped } from '../../format/number.ts';
import type { Figures } from './queries.ts';
import { RateBar } from './RateBar.tsx';
import { lessIsBetter, rateNames } from './rates.ts';
import { t } from './words.ts';

/** Every rate with its numerator and denominator 注明分子分母; of nothing follows nothing. */
export function RatesTable({ figures }: { figures: Figures }) {
  return (
    <table class="rates">
      <caption class="visually-hidden">{t('rates.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rate')}</th>
          <th scope="col" class="number">
            {t('percent')}
          </th>
          <th scope="col" class="number">
            {t('numerator')}
          </th>
          <th scope="col" class="number">
            {t('denominator')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rateNames.map((name) => {
          const { percent, numerator, denominator } = figures[name];
          return (
            <tr key={name}>
              <th scope="row">
                <span class="rate-name">{t(name)}</span>
                {lessIsBetter.has(name) && <span class="rate-less">{t('less')}</span>}
                <span class="rate-of">{t(`${name}.of`)}</span>
                <RateBar name={name} percent={percent} />
              </th>
              <td class="number" data-label={t('percent')}>
                {percent === null ? <span class="meta">{t('undefined')}</span> : <strong>{percent}%</strong>}
              </td>
              <td class="number" data-label={t('numerator')}>
                {grouped(String(numerator))}
              </td>
              <td class="number" data-label={t('denominator')}>
                {grouped(String(denominator))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
