import type { ComponentChildren } from 'preact';
import { t } from './words.ts';

interface Props<T> {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly items: readonly T[];
  readonly set: (items: readonly T[]) => void;
  readonly blank: T;
  readonly add: string;
  readonly name: (place: number) => string;
  readonly children: (item: T, change: (part: Partial<T>) => void) => ComponentChildren;
}

/** A list of things that are each filled in, added to and taken from. */
export function Rows<T extends object>({
  title,
  hint,
  error,
  items,
  set,
  blank,
  add,
  name,
  children,
}: Props<T>) {
  return (
    <fieldset class="draft-rows">
      <legend>{title}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      {error && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      {items.map((item, place) => (
        <fieldset key={place} class="draft-row">
          <legend>{name(place + 1)}</legend>
          {children(item, (part) =>
            set(items.map((each, at) => (at === place ? { ...each, ...part } : each))),
          )}
          <button
            type="button"
            class="button button-quiet draft-remove"
            onClick={() => set(items.filter((_, at) => at !== place))}
          >
            {t('draft.remove')}
          </button>
        </fieldset>
      ))}
      <button type="button" class="button button-quiet" onClick={() => set([...items, blank])}>
        {add}
      </button>
    </fieldset>
  );
}
