import type { FieldProps } from '../../../components/Field/Field.tsx';
import { FieldFrame } from '../../../components/Field/Field.tsx';
import { inTree, useUnits } from './units.ts';
import { t } from './words.ts';
import './case.css';

/** Any number of units: chosen one after another, each can be taken out again. */
export function UnitsField({ value, onInput, ...field }: FieldProps<readonly string[]>) {
  const units = inTree(useUnits() ?? []);
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name ?? code;
  return (
    <FieldFrame field={field} error={field.error}>
      {({ required: _, ...ties }) => (
        <>
          <select
            {...ties}
            class="field-control"
            value=""
            onChange={(event) => {
              const code = event.currentTarget.value;
              if (code && !value.includes(code)) onInput([...value, code]);
              event.currentTarget.value = '';
            }}
          >
            <option value="">{t('units.add')}</option>
            {units
              .filter(({ code }) => !value.includes(code))
              .map(({ code, name, depth }) => (
                <option key={code} value={code}>
                  {'\u3000'.repeat(depth) + name}
                </option>
              ))}
          </select>
          {value.length > 0 && (
            <ul class="unit-chips">
              {value.map((code) => (
                <li key={code}>
                  {nameOf(code)}
                  <button
                    type="button"
                    aria-label={t('units.remove', { unit: nameOf(code) })}
                    onClick={() => onInput(value.filter((other) => other !== code))}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </FieldFrame>
  );
}
