import { formatDay } from '../../format/number.ts';
import { t } from '../../i18n/i18n.ts';
import type { NoticeData } from '../../pages/ranking/queries.ts';
import { Figures } from './Figures.tsx';
import { FigureTable } from './FigureTable.tsx';
import './Notice.css';

/** A month's public notice: its figures, tables and passages. */
export function Notice({ notice }: { notice: NoticeData }) {
  const heading = `notice-${notice.number}`;
  return (
    <section class="notice" aria-labelledby={heading}>
      <header class="notice-head">
        <h2 id={heading} lang="zh-CN">
          {notice.title}
        </h2>
        <p class="meta">
          <span lang="zh-CN">{notice.number}</span>
          {notice.releasedAt && ` · ${t('meta.released', { day: formatDay(notice.releasedAt) })}`}
        </p>
      </header>
      {notice.figures.length + notice.tables.length + notice.sections.length === 0 && (
        <p class="meta">{t('notice.empty')}</p>
      )}
      {notice.figures.length > 0 && <Figures figures={notice.figures} />}
      {notice.tables.length > 0 && (
        <div class="notice-tables">
          {notice.tables.map((table) => (
            <FigureTable key={table.code} table={table} />
          ))}
        </div>
      )}
      {notice.sections.map(({ heading: title, text }) => (
        <div key={title} class="card prose" lang="zh-CN">
          <h3>{title}</h3>
          {text.split(/\n+/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
