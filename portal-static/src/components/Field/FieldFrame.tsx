import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from './words.ts';
import './Field.css';

/** What every field takes. `V` is what it holds; `onInput` hears of each change at once. */
export interface FieldProps<V> {
  readonly label: string;
  /** What to know before filling it in. */
  readonly hint?: ComponentChildren;
  /** What is wrong with it, from whoever checks; the field adds only what it can see itself. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly value: V;
  readonly onInput: (value: V) => void;
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** In characters. More can be typed or pasted, and is said to be too much: nothing is cut off. */
  readonly maxLength?: number | undefined;
}

/** What a frame ties to its control: names and descriptions by id. */
export interface Ties {
  readonly id: string;
  readonly name: string | undefined;
  readonly disabled: boolean | undefined;
  readonly required: boolean | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

interface FrameProps {
  readonly field: Omit<FieldProps<unknown>, 'value' | 'onInput'>;
  readonly error: string | undefined;
  /** Said below the control, such as how many characters are left. */
  readonly remark?: string | undefined;
  /** Several controls under one name: a group with a legend instead of a label. */
  readonly group?: boolean;
  readonly children: (ties: Ties) => ComponentChildren;
}

/** Label, hint, control, error: the same for all fields, each tied to the control by its id. */
export function FieldFrame({ field, error, remark, group = false, children }: FrameProps) {
  const id = useId();
  const { label, hint, required, name, disabled } = field;
  const parts = { hint: hint ? `${id}-hint` : '', error: error ? `${id}-error` : '' };
  const ties: Ties = {
    id,
    name,
    disabled,
    required,
    'aria-describedby': [parts.hint, parts.error].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
  const words = (
    <>
      {label}
      {required && <span class="field-required">{t('required')}</span>}
    </>
  );
  const body = (
    <>
      {hint && (
        <div class="field-hint" id={parts.hint}>
          {hint}
        </div>
      )}
      {children(ties)}
      {remark && <p class="field-remark">{remark}</p>}
      {error && (
        <p class="field-error" id={parts.error}>
          {error}
        </p>
      )}
    </>
  );
  if (group)
    return (
      <fieldset
        class="field"
        data-field={name}
        disabled={disabled}
        aria-describedby={ties['aria-describedby']}
      >
        <legend class="field-label">{words}</legend>
        {body}
      </fieldset>
    );
  return (
    <div class="field" data-field={name}>
      <label class="field-label" for={id}>
        {words}
      </label>
      {body}
    </div>
  );
}

/** How a text stands against its limit: a remark when it comes near, an error when it is over. */
export function measured(value: string, maxLength: number | undefined): { remark?: string; over?: string } {
  if (maxLength === undefined) return {};
  const left = maxLength - value.length;
  if (left < 0) return { over: t('over', { n: -left }) };
  return value.length > maxLength * 0.7 ? { remark: t('left', { n: left }) } : {};
}
