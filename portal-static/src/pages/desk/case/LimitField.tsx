import { useId } from 'preact/hooks';
import type { FieldProps } from '../../../components/Field/Field.tsx';
import { FieldFrame, plainNumber } from '../../../components/Field/Field.tsx';
import { t } from './words.ts';
import './case.css';

export const limitUnits = ['WORKING_HOURS', 'WORKING_DAYS', 'HOURS', 'DAYS'] as const;

/** A time limit while it is typed; without an amount it is none. */
export interface Limit {
  readonly amount: string;
  readonly unit: (typeof limitUnits)[number];
}

export const noLimit: Limit = { amount: '', unit: 'WORKING_DAYS' };

/** The limit as the API takes it; undefined for none. */
export function asLimit({ amount, unit }: Limit): { amount: number; unit: Limit['unit'] } | undefined {
  const plain = plainNumber(amount);
  return plain === '' ? undefined : { amount: Number(plain), unit };
}

/** How much time: an amount and what it is counted in. */
export function LimitField({ value, onInput, ...field }: FieldProps<Limit>) {
  const id = useId();
  return (
    <FieldFrame field={field} error={field.error} group>
      {({ required, name }) => (
        <span class="limit-row">
          <input
            class="field-control"
            name={name}
            required={required}
            inputMode="numeric"
            autocomplete="off"
            pattern="[0-9０-９,，\s]*"
            aria-label={field.label}
            value={value.amount}
            onInput={(event) => onInput({ ...value, amount: event.currentTarget.value })}
          />
          <select
            id={id}
            class="field-control"
            aria-label={field.label}
            value={value.unit}
            onChange={(event) => onInput({ ...value, unit: event.currentTarget.value as Limit['unit'] })}
          >
            {limitUnits.map((unit) => (
              <option key={unit} value={unit}>
                {t(`unit.${unit}`)}
              </option>
            ))}
          </select>
        </span>
      )}
    </FieldFrame>
  );
}
