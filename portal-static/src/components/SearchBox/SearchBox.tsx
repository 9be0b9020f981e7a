import { useRef, useState } from 'preact/hooks';
import { lang } from '../../i18n/i18n.ts';
import { t } from '../../pages/search/words.ts';
import './SearchBox.css';
import { useSuggestions } from './useSuggestions.ts';

const listId = 'search-suggestions';
const optionId = (place: number) => `${listId}-${place}`;

/**
 * The one box: an ordinary form, so that every search has its address, with suggestions while typing. A combobox after
 * the ARIA pattern: arrows choose, Enter searches, Escape closes; what was typed comes back.
 */
export function SearchBox({ words }: { words: string }) {
  const [typed, setTyped] = useState(words);
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(wanted);
  const shown = open && suggestions.length > 0;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (text: string) => {
    setTyped(text);
    close();
    if (input.current) input.current.value = text;
    form.current?.requestSubmit();
  };
  const move = (step: number) => {
    setOpen(true);
    const size = suggestions.length + 1;
    setActive(((active + 1 + step + size) % size) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Choosing among characters of an input method is not choosing among suggestions.
    if (event.isComposing) return;
    const suggestion = suggestions[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (suggestions.length === 0) return;
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && shown && suggestion) {
      event.preventDefault();
      choose(suggestion.text);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    }
  };

  return (
    <search>
      <form ref={form} class="search-box" action="./search.html" method="get">
        <label class="visually-hidden" for="words">
          {t('label')}
        </label>
        <span class="search-combo">
          <input
            ref={input}
            id="words"
            name="q"
            type="text"
            inputMode="search"
            enterKeyHint="search"
            role="combobox"
            aria-expanded={shown}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
            maxLength={200}
            required
            autoComplete="off"
            placeholder={t('placeholder')}
            value={suggestions[active]?.text ?? typed}
            onInput={({ currentTarget: { value } }) => {
              setTyped(value);
              setWanted(value);
              setOpen(true);
              setActive(-1);
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
          <div id={listId} class="search-list" role="listbox" aria-label={t('suggestions')} hidden={!shown}>
            {suggestions.map(({ text, kind }, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the box, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are reached by aria-activedescendant
              <div
                key={`${kind} ${text}`}
                id={optionId(place)}
                class="search-option"
                role="option"
                aria-selected={place === active}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(text)}
              >
                <span lang="zh-CN">{text}</span>
                <span class="search-option-kind">{t(`kind.${kind}`)}</span>
              </div>
            ))}
          </div>
        </span>
        {lang === 'en' && <input type="hidden" name="lang" value="en" />}
        <button type="submit" class="button">
          {t('go')}
        </button>
        <p class="visually-hidden" aria-live="polite">
          {shown ? t('suggested', { n: suggestions.length }) : ''}
        </p>
      </form>
    </search>
  );
}
