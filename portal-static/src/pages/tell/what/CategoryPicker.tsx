import { useEffect, useRef, useState } from 'preact/hooks';
import { TextField } from '../../../components/Field/Field.tsx';
import { Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import type { Choice, Choices } from './categories.ts';
import { useCategories } from './useCategories.ts';
import { t } from './words.ts';

interface Props {
  readonly value: string;
  /** What was written so far; the choice is guessed from it. */
  readonly text: string;
  readonly error?: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** One category of a hundred and forty: guessed from the words, searched by plain ones, or browsed by class. */
export function CategoryPicker({ value, text, error, onChoose }: Props) {
  const { choices, failed, retry } = useCategories();
  const [changing, setChanging] = useState(false);
  const chosen = choices?.byCode(value);
  const change = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && chosen && !changing) change.current?.focus();
    moved.current = false;
  }, [chosen, changing]);
  const choose = (code: string) => {
    moved.current = true;
    setChanging(false);
    onChoose(code);
  };
  return (
    <fieldset
      class="tell-category"
      {...(error ? { 'data-fault': true, tabIndex: -1 } : {})}
      aria-describedby={error ? 'category-error' : undefined}
    >
      <legend class="field-label">{t('category.title')}</legend>
      {error && (
        <p class="field-error" id="category-error">
          {error}
        </p>
      )}
      {choices && chosen && !changing ? (
        <div class="tell-chosen">
          <p>
            <span class="meta">{t('category.chosen')}</span>
            <strong>{chosen.name}</strong>
            <span class="meta">{chosen.hint ?? chosen.group}</span>
          </p>
          <button type="button" class="button button-quiet" ref={change} onClick={() => setChanging(true)}>
            {t('category.change')}
          </button>
        </div>
      ) : choices ? (
        <Search choices={choices} value={value} text={text} onChoose={choose} />
      ) : failed ? (
        <div class="tell-warn">
          <p>{t('category.offline')}</p>
          <button type="button" class="button button-quiet" onClick={retry}>
            {t('category.retry')}
          </button>
        </div>
      ) : (
        <Skeleton rows={4} />
      )}
    </fieldset>
  );
}

interface SearchProps extends Pick<Props, 'value' | 'text' | 'onChoose'> {
  readonly choices: Choices;
}

function Search({ choices, value, text, onChoose }: SearchProps) {
  const [query, setQuery] = useState('');
  const looking = query.trim() !== '';
  const suggested = choices.suggest(text);
  const offered = looking ? choices.find(query) : suggested.length > 0 ? suggested : choices.common();
  const title = looking
    ? offered.length > 0
      ? t('category.found')
      : t('category.none', { query: query.trim() })
    : t(suggested.length > 0 ? 'category.suggested' : 'category.common');
  const some = (list: readonly Choice[]) => <Some list={list} value={value} onChoose={onChoose} />;
  return (
    <>
      <p class="tell-offer" aria-live="polite">
        {title}
      </p>
      {some(offered)}
      <TextField label={t('category.search')} type="search" value={query} onInput={setQuery} />
      <details class="tell-all">
        <summary>{t('category.all')}</summary>
        {choices.groups().map((group) => (
          <details key={`${group.name} ${group.choices[0]?.code}`}>
            <summary>{group.name}</summary>
            {some(group.choices)}
          </details>
        ))}
      </details>
    </>
  );
}

function Some({
  list,
  value,
  onChoose,
}: {
  list: readonly Choice[];
  value: string;
  onChoose: (code: string) => void;
}) {
  return (
    <ul class="tell-choices">
      {list.map((choice) => (
        <li key={choice.code}>
          <button
            type="button"
            class="tell-choice"
            aria-pressed={choice.code === value}
            onClick={() => onChoose(choice.code)}
          >
            <span class="tell-choice-name">{choice.name}</span>
            <span class="meta">{choice.hint ?? choice.group}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
