import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { fromWallClock, toWallClock } from './instant.ts';
import { t } from './words.ts';

interface Bounds {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** A moment: an ISO instant (blank for none), shown and typed as the clock in Asia/Shanghai. */
export function DateTimeField({ min, max, ...field }: FieldProps<string> & Bounds) {
  return (
    <FieldFrame field={field} error={field.error}>
      {(ties) => (
        <span class="field-row">
          <input
            {...ties}
            class="field-control field-time"
            type="datetime-local"
            min={min && toWallClock(min)}
            max={max && toWallClock(max)}
            value={toWallClock(field.value)}
            onInput={(event) => field.onInput(fromWallClock(event.currentTarget.value))}
          />
          <span class="field-unit">{t('beijing')}</span>
        </span>
      )}
    </FieldFrame>
  );
}

/** A day: 2026-03-01, or blank. */
export function DateField({ min, max, ...field }: FieldProps<string> & Bounds) {
  return (
    <FieldFrame field={field} error={field.error}>
      {(ties) => (
        <input
          {...ties}
          class="field-control field-time"
          type="date"
          min={min}
          max={max}
          value={field.value}
          onInput={(event) => field.onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
