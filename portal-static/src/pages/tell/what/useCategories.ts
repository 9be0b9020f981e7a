import { useEffect, useMemo } from 'preact/hooks';
import { useQuery } from '../../../api/useQuery.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { categoriesQuery } from '../queries.ts';
import { Choices, remember, remembered } from './categories.ts';

/** The catalogue to choose from; as it was last seen here while the newest cannot be had. */
export function useCategories(): { readonly choices?: Choices; readonly failed: boolean; retry: () => void } {
  const { data, failure, retry } = useQuery(categoriesQuery, { lang: apiLang });
  useEffect(() => {
    if (data) remember(data.categories);
  }, [data]);
  const choices = useMemo(() => {
    const categories = data?.categories ?? remembered();
    return categories && new Choices(categories);
  }, [data]);
  return { failed: failure !== undefined, retry, ...(choices ? { choices } : {}) };
}
