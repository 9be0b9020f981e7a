import { useState } from 'preact/hooks';
import { FieldFrame, type FieldProps, measured } from './FieldFrame.tsx';
import { t } from './words.ts';

interface TextProps extends FieldProps<string> {
  readonly type?: 'text' | 'search' | 'tel' | 'email' | 'url' | 'password' | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search' | 'email' | 'url' | undefined;
  readonly placeholder?: string | undefined;
}

/** One line of text. */
export function TextField({
  type = 'text',
  autocomplete = 'off',
  inputMode,
  placeholder,
  ...field
}: TextProps) {
  const { remark, over } = measured(field.value, field.maxLength);
  return (
    <FieldFrame field={field} error={field.error ?? over} remark={remark}>
      {(ties) => (
        <input
          {...ties}
          class="field-control"
          {...({ type } as { type: 'text' })}
          autocomplete={autocomplete}
          inputMode={inputMode}
          placeholder={placeholder}
          value={field.value}
          onInput={(event) => field.onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

interface AreaProps extends FieldProps<string> {
  readonly rows?: number | undefined;
  /** For text whose columns matter, such as a configuration file. */
  readonly code?: boolean | undefined;
}

/** Several lines of text. */
export function TextArea({ rows = 4, code = false, ...field }: AreaProps) {
  const { remark, over } = measured(field.value, field.maxLength);
  return (
    <FieldFrame field={field} error={field.error ?? over} remark={remark}>
      {(ties) => (
        <textarea
          {...ties}
          class={code ? 'field-control field-code' : 'field-control'}
          rows={rows}
          spellcheck={!code}
          value={field.value}
          onInput={(event) => field.onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

/** Digits as typed on any keyboard: full-width forms, thousands and blanks made plain. */
export function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/[−–]/g, '-');
}

interface NumberProps extends FieldProps<number | null> {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A whole number; null while the field is empty or holds anything else. */
export function NumberField({ min, max, ...field }: NumberProps) {
  const [typed, setTyped] = useState<string>();
  const parse = (text: string) => (/^-?\d{1,15}$/.test(plainNumber(text)) ? Number(plainNumber(text)) : null);
  const text = typed !== undefined && parse(typed) === field.value ? typed : (field.value?.toString() ?? '');
  const unreadable = text.trim() !== '' && parse(text) === null;
  return (
    <FieldFrame field={field} error={field.error ?? (unreadable ? t('whole') : undefined)}>
      {(ties) => (
        <input
          {...ties}
          class="field-control field-short"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            field.onInput(parse(event.currentTarget.value));
          }}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
            if (step === 0) return;
            event.preventDefault();
            const next = (field.value ?? (min ?? 1) - step) + step;
            field.onInput(Math.min(max ?? next, Math.max(min ?? next, next)));
          }}
        />
      )}
    </FieldFrame>
  );
}

/** An exact decimal, kept as the text that was typed; never rounded. */
export function DecimalField(field: FieldProps<string>) {
  const unreadable = field.value.trim() !== '' && !/^-?\d*\.?\d*$/.test(plainNumber(field.value));
  return (
    <FieldFrame field={field} error={field.error ?? (unreadable ? t('decimal') : undefined)}>
      {(ties) => (
        <input
          {...ties}
          class="field-control field-short"
          inputMode="decimal"
          autocomplete="off"
          value={field.value}
          onInput={(event) => field.onInput(event.currentTarget.value)}
          onBlur={() => {
            const plain = plainNumber(field.value);
            if (plain !== field.value) field.onInput(plain);
          }}
        />
      )}
    </FieldFrame>
  );
}
