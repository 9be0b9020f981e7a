import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../api/client.ts';
import type { ResultOf } from '../../api/graphql.ts';
import { type Suggestion, suggestionsQuery } from './suggestQueries.ts';

/** How long the reader has to rest before a question is asked. */
const pause = 180;

/** What the reader may be about to type; nothing while the search engine is down, since typing goes on without. */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const prefix = typed.trim();
  useEffect(() => {
    if (prefix === '') {
      setFound([]);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask<ResultOf<typeof suggestionsQuery>>({
        document: suggestionsQuery,
        variables: { prefix },
        signal: abort.signal,
      }).then(
        ({ data }) => setFound(data.searchSuggestions ?? []),
        () => {
          if (!abort.signal.aborted) setFound([]);
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [prefix]);
  return found;
}
