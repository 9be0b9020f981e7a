import { useState } from 'preact/hooks';
import { deskHref } from '../deskHref.ts';
import { go as goTo } from '../frame/shortcuts.ts';
import { t } from './words.ts';

/** A whole number of a problem: XN-2021-000123. */
const number = /^[A-Z]{2,8}-\d{4}-\d{6}$/;

/** The search box; a whole number opens its problem at once. */
export function SearchLine({ words, go }: { words: string; go: (words: string) => void }) {
  const [typed, type] = useState(words);
  return (
    <search>
      <form
        class="search-line"
        onSubmit={(event) => {
          event.preventDefault();
          const plain = typed.trim();
          if (number.test(plain.toUpperCase())) goTo(deskHref('problem', { number: plain.toUpperCase() }));
          else go(plain);
        }}
      >
        <input
          class="field-control"
          type="search"
          data-search
          aria-label={t('search')}
          placeholder={t('search.hint')}
          maxLength={200}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('search.go')}
        </button>
        {words && (
          <button type="button" class="button button-quiet" onClick={() => go('')}>
            {t('search.clear')}
          </button>
        )}
      </form>
    </search>
  );
}
