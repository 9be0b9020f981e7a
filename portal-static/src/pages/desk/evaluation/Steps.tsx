import type { ComponentChildren } from 'preact';
import { plain } from './plain.ts';
import type { Channel } from './schemeQueries.ts';
import type { Steps as StepsData } from './stepsQueries.ts';
import { t } from './words.ts';
import './evaluation.css';

/** One channel's part of a total, as the API tells it. */
export interface ComponentData {
  readonly channel: Pick<Channel, 'code' | 'name' | 'kind'>;
  readonly weight: string;
  readonly score: string;
  readonly value: string;
  readonly steps: StepsData | null;
}

type Of<K extends StepsData['__typename']> = Extract<StepsData, { __typename: K }>;
type Indicators = Of<'PointsLostSteps'>['indicators'];

interface Props {
  readonly components: readonly ComponentData[];
  /** Set where all steps shall be seen at once, as on paper. */
  readonly open?: boolean;
}

/** How a total came about, channel by channel, each to be opened down to what was given. */
export function Arithmetic({ components, open = false }: Props) {
  return (
    <div class="arithmetic">
      {components.map((component) => {
        const { channel, score, weight, value, steps } = component;
        return (
          <details key={channel.code} open={open}>
            <summary>
              {t('steps.component', {
                channel: channel.name,
                score: plain(score),
                weight: plain(weight),
                value: plain(value),
              })}
            </summary>
            <div class="arithmetic-steps">
              {steps ? <Steps steps={steps} /> : <p>{t('steps.published')}</p>}
            </div>
          </details>
        );
      })}
    </div>
  );
}

function Steps({ steps }: { readonly steps: StepsData }) {
  switch (steps.__typename) {
    case 'PointsLostSteps':
      return (
        <Inspected indicators={steps.indicators}>
          {t('steps.pointsLost', { sampled: steps.sampled, counted: steps.counted })}
        </Inspected>
      );
    case 'PassRateSteps':
      return (
        <Inspected indicators={steps.indicators}>
          {t('steps.passRate', { sampled: steps.sampled, failed: steps.failed })}
        </Inspected>
      );
    case 'PeerMarksSteps':
      return (
        <>
          <p>{t('steps.marks', { n: steps.marks.length, trimmed: steps.trimmed })}</p>
          <Small
            headings={[t('steps.by'), t('steps.mark'), t('steps.kept')]}
            rows={steps.marks.map(({ by, mark, kept }) => [
              by,
              mark,
              t(kept ? 'steps.kept.yes' : 'steps.mark.dropped'),
            ])}
          />
        </>
      );
    case 'RatesSteps':
      return (
        <Small
          headings={[t('steps.rate'), t('steps.fraction'), t('steps.weight')]}
          rows={steps.rates.map(({ rate, numerator, denominator, weight, complement }) => [
            complement ? t('steps.complement', { rate: t(`rate.${rate}`) }) : t(`rate.${rate}`),
            `${numerator} / ${denominator}${denominator === 0 ? ` · ${t('steps.undefined')}` : ''}`,
            weight,
          ])}
        />
      );
    case 'SurveySteps':
      return (
        <>
          <p>
            {t('steps.survey', { n: steps.n })}
            {steps.low && steps.high && t('steps.interval', { low: steps.low, high: steps.high })}
          </p>
          <Small
            headings={[t('steps.layer'), t('steps.n'), t('steps.mean'), t('steps.weight')]}
            rows={steps.layers.map(({ code, n, mean, weight }) => [
              code === 'all' ? t('steps.layer.all') : code,
              n,
              mean,
              weight,
            ])}
          />
        </>
      );
    case 'AttainmentSteps':
      return (
        <Small
          headings={[t('steps.commitment'), t('steps.target'), t('steps.reached'), t('steps.attained')]}
          rows={steps.commitments.map(({ commitment, target, reached, attained }) => [
            commitment,
            target,
            reached,
            `${attained}%`,
          ])}
        />
      );
  }
}

function Inspected({
  indicators,
  children,
}: {
  readonly indicators: Indicators;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <p>{children}</p>
      {indicators.length === 0 && <p>{t('steps.none')}</p>}
      <ul class="arithmetic-list">
        {indicators.map(({ indicator, lost, counted, standards }) => (
          <li key={indicator.code}>
            <strong>{indicator.name}</strong> <Lost lost={lost} counted={counted} />
            <ul class="arithmetic-list">
              {standards.map((each) => (
                <li key={each.standard.code}>
                  {each.standard.name} <Lost lost={each.lost} counted={each.counted} />
                  <ul class="arithmetic-list">
                    {('findings' in each ? each.findings : []).map(({ finding, points }) => (
                      <li key={finding} class="meta">
                        {t('steps.finding', { id: finding.slice(0, 8) })} {t('steps.points', { points })}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

const Lost = ({ lost, counted }: { readonly lost: string; readonly counted: string }) => (
  <span class="meta">
    {Number(lost) > Number(counted) ? t('steps.capped', { lost, counted }) : t('steps.lost', { counted })}
  </span>
);

interface SmallProps {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A small table of figures. */
function Small({ headings, rows }: SmallProps) {
  return (
    <table class="small-table">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join(' ')}>
            {cells.map((cell, place) => (
              <td key={headings[place]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
