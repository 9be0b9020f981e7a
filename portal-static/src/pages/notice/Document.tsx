import { Figures } from '../../components/Notice/Figures.tsx';
import { FigureTable } from '../../components/Notice/FigureTable.tsx';
import { SampleMark } from '../../components/SampleMark/SampleMark.tsx';
import { Sources } from '../../components/Sources/Sources.tsx';
import { formatDay } from '../../format/number.ts';
import { formatPeriod } from '../../format/period.ts';
import { Banners } from './Banners.tsx';
import { Editions } from './Editions.tsx';
import { NamedParts } from './NamedParts.tsx';
import { Paragraphs, Passage } from './Passage.tsx';
import type { NoticeInFull } from './queries.ts';
import { t } from './words.ts';

/** A publication laid out as it was released; of a withdrawn one, its number and the reason. */
export function Document({ notice, asOf }: { notice: NoticeInFull; asOf: string | null }) {
  return (
    <article class="document">
      <header class="document-head">
        <p class="document-kind">{t(`kind.${notice.kind}`)}</p>
        <h1 lang="zh-CN">{notice.title || notice.number}</h1>
        <p class="document-facts">
          <span lang="zh-CN">{notice.number}</span>
          <span>{t('period', { period: formatPeriod(notice.period) })}</span>
          {notice.releasedAt && <span>{t('released', { day: formatDay(notice.releasedAt) })}</span>}
          {notice.version > 1 && <span>{t('edition', { n: notice.version })}</span>}
        </p>
      </header>
      {notice.sample && <SampleMark />}
      <Banners notice={notice} />
      {!notice.withdrawal && <Body notice={notice} asOf={asOf} />}
      {notice.version > 1 && !notice.withdrawal && <Editions notice={notice} />}
      <p class="document-tools">
        <button type="button" class="button" onClick={() => print()}>
          {t('print')}
        </button>
      </p>
      <p class="document-address">
        {t('printed')} {location.href}
      </p>
    </article>
  );
}

function Body({ notice, asOf }: { notice: NoticeInFull; asOf: string | null }) {
  return (
    <>
      {notice.basis && (
        <Passage title={t('basis')}>
          <Paragraphs text={notice.basis} />
        </Passage>
      )}
      {notice.figures.length > 0 && <Figures figures={notice.figures} />}
      {notice.sections.map(({ heading, text }) => (
        <Passage key={heading} title={heading} chinese>
          <Paragraphs text={text} />
        </Passage>
      ))}
      {notice.tables.length > 0 && (
        <div class="notice-tables">
          {notice.tables.map((table) => (
            <FigureTable key={table.code} table={table} />
          ))}
        </div>
      )}
      <NamedParts notice={notice} asOf={asOf} />
      {notice.statements.map(({ unit, occasion, text }) => (
        <Passage
          key={`${occasion} ${text}`}
          title={`${t(`occasion.${occasion}`)}${unit ? ` · ${unit.name}` : ''}`}
        >
          <Paragraphs text={text} />
        </Passage>
      ))}
      {notice.next && (
        <Passage title={t('next')}>
          <Paragraphs text={notice.next} />
        </Passage>
      )}
      <Ends notice={notice} />
    </>
  );
}

/** Annexes, what is absent, the signature, and where it was published. */
function Ends({ notice }: { notice: NoticeInFull }) {
  return (
    <>
      {notice.annexes.length > 0 && (
        <Passage title={t('annexes')}>
          <ol class="document-annexes" lang="zh-CN">
            {notice.annexes.map(({ title, url }) => (
              <li key={title}>
                {url ? (
                  <a href={url} rel="external noopener">
                    {title}
                  </a>
                ) : (
                  `${title}${t('annex.paper')}`
                )}
              </li>
            ))}
          </ol>
        </Passage>
      )}
      {notice.signature && (
        <p class="document-signature" lang="zh-CN">
          <span>{notice.signature.office}</span>
          <time dateTime={notice.signature.on}>{formatDay(`${notice.signature.on}T00:00:00+08:00`)}</time>
        </p>
      )}
      {notice.absentParts.length > 0 && (
        <aside class="document-absent">
          <h2>{t('absent')}</h2>
          <dl>
            {notice.absentParts.map(({ part, reason }) => (
              <div key={part}>
                <dt>{t(`part.${part}`)}</dt>
                <dd lang="zh-CN">{reason}</dd>
              </div>
            ))}
          </dl>
        </aside>
      )}
      {notice.sources.length > 0 && (
        <Passage title={t('sources')}>
          <Sources sources={notice.sources} />
        </Passage>
      )}
    </>
  );
}
