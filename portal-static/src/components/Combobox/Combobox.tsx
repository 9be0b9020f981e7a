import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { FieldFrame, type FieldProps } from '../Field/Field.tsx';
import { type Choice, find } from './find.ts';
import { t } from './words.ts';
import './Combobox.css';

export type { Choice };

/** As many as fit on a screen; whoever looks for another types on. */
const shown = 50;

interface Props extends FieldProps<string> {
  readonly choices: readonly Choice[];
  /** To move the focus here from elsewhere. */
  readonly focusOn?: { current: (() => void) | null };
}

/**
 * One of very many, found by typing a part of its name or code. `value` is the chosen one's; while what is typed names
 * nothing it is blank.
 */
export function Combobox({ choices, focusOn, ...field }: Props) {
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const chosen = choices.find(({ value }) => value === field.value);
  const open = typed !== undefined;
  const found = open ? find(choices, typed === chosen?.label ? '' : typed) : [];
  const options = found.slice(0, shown);
  const current = options[Math.min(active, options.length - 1)];

  useEffect(() => {
    if (focusOn) focusOn.current = () => input.current?.focus();
  }, [focusOn]);
  useEffect(() => {
    if (open) document.getElementById(`${list}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [open, active, list]);

  const type = (text: string) => {
    setTyped(text);
    setActive(0);
    const exact = choices.find(({ label, value }) => label === text.trim() || value === text.trim());
    field.onInput(exact?.value ?? '');
  };
  const choose = (choice: Choice | undefined) => {
    if (choice) field.onInput(choice.value);
    setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!open) setTyped(chosen?.label ?? '');
      else setActive(Math.max(0, Math.min(options.length - 1, active + step)));
    } else if (event.key === 'Enter' && open && current) {
      event.preventDefault();
      choose(current);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setTyped(undefined);
    }
  };
  return (
    <FieldFrame field={field} error={field.error}>
      {(ties) => (
        <div class="combobox">
          <input
            {...ties}
            ref={input}
            class="field-control"
            type="text"
            role="combobox"
            autocomplete="off"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${list}-list`}
            aria-activedescendant={open && current ? `${list}-${options.indexOf(current)}` : undefined}
            value={typed ?? chosen?.label ?? ''}
            onInput={(event) => type(event.currentTarget.value)}
            onClick={() => !open && setTyped(chosen?.label ?? '')}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => {
              // What was typed and fits one thing only is meant.
              choose(found.length === 1 && !field.value ? found[0] : undefined);
            }}
            onKeyDown={onKeyDown}
          />
          <div
            class="combobox-list"
            id={`${list}-list`}
            role="listbox"
            aria-label={field.label}
            hidden={!open || options.length === 0}
          >
            {options.map((choice, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys, and the focus
              // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
              <div
                key={choice.value}
                id={`${list}-${at}`}
                class="combobox-option"
                role="option"
                aria-selected={choice === current}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(choice)}
              >
                {choice.label}
                {choice.hint && <span class="combobox-hint">{choice.hint}</span>}
              </div>
            ))}
          </div>
          <p class="field-remark" role="status">
            {open && options.length === 0 && t('none', { text: typed.trim() })}
            {found.length > shown && t('more', { n: found.length - shown })}
            {open && options.length > 0 && found.length <= shown && (
              <span class="visually-hidden">{t('found', { n: found.length })}</span>
            )}
          </p>
        </div>
      )}
    </FieldFrame>
  );
}
