import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { t } from './words.ts';

/** One thing to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Said below its label, where there is room. */
  readonly hint?: ComponentChildren;
  readonly disabled?: boolean | undefined;
}

interface SelectProps extends FieldProps<string> {
  readonly options: readonly Option[];
  /** What stands for nothing chosen; absent where nothing may be left. */
  readonly blank?: string | undefined;
}

/** One of many, in the system's own list. */
export function Select({ options, blank, ...field }: SelectProps) {
  const known = options.some(({ value }) => value === field.value);
  return (
    <FieldFrame field={field} error={field.error}>
      {(ties) => (
        <select
          {...ties}
          class="field-control"
          value={field.value}
          onChange={(event) => field.onInput(event.currentTarget.value)}
        >
          {(blank !== undefined || !known) && <option value="">{blank ?? t('choose')}</option>}
          {options.map(({ value, label, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

type ChoicesProps = { readonly options: readonly Option[]; readonly columns?: boolean } & (
  | (FieldProps<string> & { readonly multiple?: false })
  | (FieldProps<readonly string[]> & { readonly multiple: true })
);

/** A few options, all in sight: one of them, or with `multiple` any number. */
export function Choices({ options, columns = false, ...field }: ChoicesProps) {
  const group = useId();
  const chosen = (value: string) => (field.multiple ? field.value.includes(value) : field.value === value);
  const choose = (value: string, on: boolean) => {
    if (!field.multiple) field.onInput(value);
    else field.onInput(on ? [...field.value, value] : field.value.filter((other) => other !== value));
  };
  const { value: _, onInput: __, multiple, ...frame } = field;
  return (
    <FieldFrame field={frame} error={field.error} group>
      {() => (
        <div class={columns ? 'choices choices-columns' : 'choices'}>
          {options.map(({ value, label, hint, disabled }) => (
            <label key={value} class="choice">
              <input
                type={multiple ? 'checkbox' : 'radio'}
                name={field.name ?? group}
                value={value}
                checked={chosen(value)}
                disabled={disabled}
                onChange={(event) => choose(value, event.currentTarget.checked)}
              />
              <span>
                {label}
                {hint && <span class="choice-hint">{hint}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}
