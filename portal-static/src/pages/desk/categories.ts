import { useQuery } from '../../api/useQuery.ts';
import type { Option } from '../../components/Field/Field.tsx';
import { apiLang } from '../../i18n/i18n.ts';
import { categoriesQuery } from './problems/queries.ts';

/** The catalogue as options: each class, and below it its subclasses. */
export function useCategoryOptions(): readonly Option[] {
  const { data } = useQuery(categoriesQuery, { lang: apiLang });
  return (data?.categories ?? [])
    .filter(({ active }) => active)
    .map(({ code, name, parent }) => ({ value: code, label: `${parent ? '　' : ''}${code} ${name}` }));
}
