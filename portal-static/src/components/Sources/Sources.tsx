import type { SourceData } from '../../pages/ranking/queries.ts';
import './Sources.css';

/** Addresses are shown once each, whoever named them first. */
export function distinct(sources: readonly (SourceData | null)[]): readonly SourceData[] {
  const found = new Map<string, SourceData>();
  for (const source of sources)
    if (source && !found.has(source.url ?? source.title)) found.set(source.url ?? source.title, source);
  return [...found.values()];
}

/** Where figures come from, as links that also tell their host. */
export function Sources({ sources }: { sources: readonly SourceData[] }) {
  return (
    <ul class="sources">
      {sources.map(({ title, url }) => (
        <li key={url ?? title}>
          {url ? (
            <>
              <a href={url} rel="external noopener" lang="zh-CN">
                {title}
              </a>
              <span class="source-host">{new URL(url).host}</span>
            </>
          ) : (
            <span lang="zh-CN">{title}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
