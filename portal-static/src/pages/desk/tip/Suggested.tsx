import type { StaffTip } from './queries.ts';
import { t } from './words.ts';

/** Units that may be answerable by the rules in force, each with what speaks for it. Whoever dispatches decides. */
export function Suggested({ tip }: { readonly tip: StaffTip }) {
  return (
    <section class="card" aria-labelledby="suggested">
      <h2 id="suggested">{t('suggested')}</h2>
      {tip.suggestedUnits.length === 0 ? (
        <p class="meta">{t('suggestedNone')}</p>
      ) : (
        <ol class="tip-suggested">
          {tip.suggestedUnits.map(({ unit, rule, reasons }) => (
            <li key={rule.code}>
              <b>{unit.name}</b> <span class="meta">{t('byRule', { rule: rule.name })}</span>
              {reasons.length > 0 && (
                <ul class="tip-reasons">
                  {reasons.map(({ kind, value }) => (
                    <li key={`${kind} ${value}`}>
                      {t(`reason.${kind}`)} {value}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
      <p class="remark">{t('suggestedRemark')}</p>
    </section>
  );
}
