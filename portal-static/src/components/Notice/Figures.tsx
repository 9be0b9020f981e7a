import { grouped, signed } from '../../format/number.ts';
import { t } from '../../i18n/i18n.ts';
import './Notice.css';

interface Figure {
  readonly code: string;
  readonly label: string;
  readonly value: string;
  readonly change: string | null;
  readonly unit: string;
}

/** Single figures with their units, and their changes where the source states them. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl class="figures">
      {figures.map(({ code, label, value, change, unit }) => (
        <div key={code} class="figure">
          <dt>{label}</dt>
          <dd>
            <span class="figure-value">{grouped(value)}</span>
            <span class="figure-unit">{unit}</span>
            {change !== null && (
              <span class="figure-change">{t('notice.change', { change: signed(change) })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
