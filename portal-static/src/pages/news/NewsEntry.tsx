import { formatDay } from '../../format/number.ts';
import { formatPeriod } from '../../format/period.ts';
import { href } from '../../route/route.ts';
import type { PublicationEntry } from './queries.ts';
import { t } from './words.ts';

const longest = 96;

/** The beginning of a notice's first passage, ended at a whole character. */
function teaser(entry: PublicationEntry): string {
  const text = entry.sections[0]?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text.length > longest ? `${[...text].slice(0, longest).join('')}…` : text;
}

/** One release in the list. Of what was withdrawn nothing but its number is left. */
export function NewsEntry({ entry }: { entry: PublicationEntry }) {
  const withdrawn = entry.withdrawal !== null;
  return (
    <li class={withdrawn ? 'news-entry news-withdrawn' : 'news-entry'}>
      <p class="news-kind">
        <span class="chip">{t(`kind.${entry.kind}`)}</span>
        {entry.version > 1 && <span class="chip">{t('edition', { n: entry.version })}</span>}
        {withdrawn && <span class="chip chip-last">{t('withdrawn')}</span>}
        {entry.sample && <span class="chip chip-last">{t('sample')}</span>}
      </p>
      <h2 class="news-title">
        <a href={href('notice', { number: entry.number })} lang="zh-CN">
          {entry.title || entry.number}
        </a>
      </h2>
      <p class="meta">
        {entry.title && <span lang="zh-CN">{entry.number} · </span>}
        {t('period', { period: formatPeriod(entry.period) })}
        {entry.releasedAt && ` · ${t('released', { day: formatDay(entry.releasedAt) })}`}
      </p>
      {teaser(entry) && (
        <p class="news-teaser" lang="zh-CN">
          {teaser(entry)}
        </p>
      )}
    </li>
  );
}
