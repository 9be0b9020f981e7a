import { useId } from 'preact/hooks';
import './Tick.css';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: boolean;
  readonly onInput: (value: boolean) => void;
}

/** One thing to tick, with what it means and what is wrong with it. */
export function Tick({ name, label, hint, error, value, onInput }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label class="choice tick">
        <input
          type="checkbox"
          name={name}
          checked={value}
          aria-describedby={
            [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
          }
          aria-invalid={error ? 'true' : undefined}
          onChange={(event) => onInput(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="tick-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
