import { useOrigin } from '../../api/useOrigin.ts';
import { fileQuery, filesHoldMore, type Wanted } from './filters.ts';
import { t } from './words.ts';

const files = [
  ['/export/problems.csv', 'files.csv'],
  ['/export/problems.geojson', 'files.geojson'],
  ['/feeds/problems.atom', 'files.atom'],
  ['/feeds/problems.json', 'files.json'],
] as const;

/** The same problems as files and feeds, as far as those know the filters. */
export function Files({ wanted }: { readonly wanted: Wanted }) {
  const origin = useOrigin();
  return (
    <section class="card problem-files" aria-labelledby="problem-files">
      <h2 id="problem-files">{t('files')}</h2>
      <p class="meta">{t(filesHoldMore(wanted) ? 'files.more' : 'files.same')}</p>
      <ul class="problem-file-list">
        {files.map(([path, name]) => (
          <li key={path}>
            <a href={`${origin ?? ''}${path}${fileQuery(wanted)}`}>{t(name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
