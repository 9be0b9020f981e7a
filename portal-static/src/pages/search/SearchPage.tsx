import { useState } from 'preact/hooks';
import { SearchBox } from '../../components/SearchBox/SearchBox.tsx';
import { StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { useTitle } from '../title.ts';
import { Results } from './Results.tsx';
import './SearchPage.css';
import { limited, type Near, scopeHere } from './scope.ts';
import { t } from './words.ts';

/** One box over everything that has been released. */
export function SearchPage() {
  const scope = scopeHere();
  const [near, setNear] = useState<Near>();
  useTitle(scope.q ? t('title', { words: scope.q }) : t('page'));
  return (
    <div class="stack">
      <header class="page-head">
        <h1>{t('page')}</h1>
        <SearchBox key={scope.q} words={scope.q ?? ''} />
      </header>
      {scope.q || limited(scope) || near ? (
        <Results scope={scope} near={near} setNear={setNear} />
      ) : (
        <StateMessage title={t('start.title')}>
          <p>{t('start.advice')}</p>
        </StateMessage>
      )}
    </div>
  );
}
