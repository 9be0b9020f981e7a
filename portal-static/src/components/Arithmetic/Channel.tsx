import type { ComponentChildren } from 'preact';
import { lang } from '../../i18n/i18n.ts';
import type { NamedScheme } from '../../recompute/fetchExport.ts';
import type { IndicatorStep, ResultComponent, StandardStep } from '../../recompute/result.ts';
import { Commitments, Layers, Marks, Rates } from './tables.tsx';
import { t } from './words.ts';

interface Props {
  readonly component: ResultComponent;
  readonly scheme: NamedScheme;
  /** Of units, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Where a published figure stands. */
  readonly source?: ComponentChildren;
}

type Named = { readonly code: string; readonly name?: { readonly zh: string; readonly en?: string } };

/** What a thing of the scheme is called in the page's language; Chinese where there is no other. */
function nameOf(things: readonly Named[], code: string): string {
  const name = things.find((thing) => thing.code === code)?.name;
  return (lang === 'en' ? name?.en : undefined) ?? name?.zh ?? code;
}

/** One channel's part of a total, down to what it was given. */
export function Channel({ component, scheme, names, source }: Props) {
  const { channel, weight, score, value, steps } = component;
  return (
    <section class="arithmetic-part" aria-label={nameOf(scheme.channels, channel)}>
      <h3>{nameOf(scheme.channels, channel)}</h3>
      <p>{t('component', { weight, score, value })}</p>
      {steps.indicators && (
        <>
          <p class="arithmetic-formula">
            {steps.failed === undefined
              ? t('pointsOff', { counted: steps.counted ?? '0', sampled: steps.sampled ?? 0 })
              : t('passRate', { sampled: steps.sampled ?? 0, failed: steps.failed })}
          </p>
          {steps.indicators.length === 0 && <p>{t('noFindings')}</p>}
          {steps.indicators.map((step) => (
            <Indicator key={step.indicator} step={step} scheme={scheme} />
          ))}
          {steps.indicators.length > 0 && <p class="meta">{t('finding.note')}</p>}
        </>
      )}
      {steps.marks && (
        <>
          <p class="arithmetic-formula">{t('peers', { n: steps.trimmed ?? 0 })}</p>
          <Marks marks={steps.marks} names={names} />
        </>
      )}
      {steps.rates && (
        <>
          <p class="arithmetic-formula">{t('rates', { defined: steps.defined ?? '1' })}</p>
          <Rates rates={steps.rates} />
        </>
      )}
      {steps.layers && (
        <>
          <p class="arithmetic-formula">
            {t('survey', { n: steps.n ?? 0 })}
            {steps.low !== undefined &&
              steps.high !== undefined &&
              t('survey.interval', { low: steps.low, high: steps.high })}
          </p>
          <Layers layers={steps.layers} />
        </>
      )}
      {steps.commitments && (
        <>
          <p class="arithmetic-formula">{t('commitments')}</p>
          <Commitments commitments={steps.commitments} />
        </>
      )}
      {Object.keys(steps).length === 0 && (
        <>
          <p class="arithmetic-formula">{t('published', { score })}</p>
          {source && <div class="arithmetic-source">{source}</div>}
        </>
      )}
    </section>
  );
}

const cost = (lost: string, counted: string, cap: string | undefined) =>
  cap === undefined ? t('indicator', { lost, counted }) : t('indicator.cap', { lost, counted, cap });

function Indicator({ step, scheme }: { step: IndicatorStep; scheme: NamedScheme }) {
  const indicator = scheme.indicators.find(({ code }) => code === step.indicator);
  return (
    <details class="arithmetic-level">
      <summary>
        <span class="arithmetic-name">{nameOf(scheme.indicators, step.indicator)}</span>
        <span class="arithmetic-sum">{cost(step.lost, step.counted, indicator?.cap)}</span>
      </summary>
      {step.standards.map((each) => (
        <Standard key={each.standard} step={each} standards={indicator?.standards ?? []} />
      ))}
    </details>
  );
}

type StandardOf = NamedScheme['indicators'][number]['standards'][number];

function Standard({ step, standards }: { step: StandardStep; standards: readonly StandardOf[] }) {
  const cap = standards.find(({ code }) => code === step.standard)?.cap;
  const name = nameOf(standards, step.standard);
  return (
    <details class="arithmetic-level">
      <summary>
        <span class="arithmetic-name">{name}</span>
        <span class="arithmetic-sum">
          {t('findings', { n: step.findings.length })} · {cost(step.lost, step.counted, cap)}
        </span>
      </summary>
      <table class="arithmetic-table">
        <caption class="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('finding')}</th>
            <th scope="col" class="number">
              {t('points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {step.findings.map(({ finding, points }) => (
            <tr key={finding}>
              <th scope="row">
                <code>{finding}</code>
              </th>
              <td class="number">{points}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
