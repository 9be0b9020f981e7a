import { useState } from 'preact/hooks';
import { useQuery } from '../../api/useQuery.ts';
import { Select } from '../../components/Field/Field.tsx';
import { apiLang } from '../../i18n/i18n.ts';
import { Link } from './Link.tsx';
import { limitsQuery } from './queries.ts';
import { t } from './words.ts';

const files = [
  ['/export/problems.csv', 'csv'],
  ['/export/problems.geojson', 'geojson'],
  ['/feeds/problems.atom', 'atom'],
  ['/feeds/problems.json', 'json'],
] as const;

/** The files and feeds of exposed problems, whole or of one unit or category. */
export function Files({ origin }: { origin: string }) {
  const [unit, setUnit] = useState('');
  const [category, setCategory] = useState('');
  const { data } = useQuery(limitsQuery, { lang: apiLang });
  const limits = new URLSearchParams({
    ...(unit ? { unit } : {}),
    ...(category ? { category } : {}),
  }).toString();
  return (
    <>
      <ul class="open-links">
        {files.map(([path, kind]) => (
          <Link
            key={kind}
            href={`${origin}${path}${limits ? `?${limits}` : ''}`}
            label={t(`files.${kind}`)}
            hint={t(`files.${kind}.hint`)}
          />
        ))}
      </ul>
      <fieldset class="open-limits">
        <legend class="visually-hidden">{t('limit.title')}</legend>
        <Select
          label={t('limit.unit')}
          value={unit}
          onInput={setUnit}
          options={[
            { value: '', label: t('limit.unit.all') },
            ...(data?.units.nodes.map(({ code, name }) => ({ value: code, label: name })) ?? []),
          ]}
        />
        <Select
          label={t('limit.category')}
          value={category}
          onInput={setCategory}
          options={[
            { value: '', label: t('limit.category.all') },
            ...(data?.categories
              .filter(({ active }) => active)
              .map(({ code, name, parent }) => ({ value: code, label: parent ? `　${name}` : name })) ?? []),
          ]}
        />
      </fieldset>
      <p class="meta">{t('limit.hint')}</p>
    </>
  );
}
