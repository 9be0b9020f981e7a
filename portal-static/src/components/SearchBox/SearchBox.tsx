import { lang, t } from '../../i18n/i18n.ts';
import './SearchBox.css';

/** The one box. An ordinary form, so that every search has its address. */
export function SearchBox({ words }: { words: string }) {
  return (
    <search>
      <form class="search-box" action="./search.html" method="get">
        <label class="visually-hidden" for="words">
          {t('search.label')}
        </label>
        <input
          id="words"
          name="q"
          type="search"
          maxLength={200}
          required
          autoComplete="off"
          placeholder={t('search.placeholder')}
          defaultValue={words}
        />
        {lang === 'en' && <input type="hidden" name="lang" value="en" />}
        <button type="submit" class="button">
          {t('search.go')}
        </button>
      </form>
    </search>
  );
}
