import { useState } from 'preact/hooks';
import { nextCursor } from '../../../api/pages.ts';
import { Gallery } from '../../../components/Gallery/Gallery.tsx';
import { Timeline } from '../../../components/Timeline/Timeline.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { askAsStaff } from '../useStaffQuery.ts';
import { moreHistoryQuery, type StaffTip, type TipEntry } from './queries.ts';
import { t } from './words.ts';

const tones: Readonly<Partial<Record<TipEntry['event'], 'good' | 'warn' | 'bad'>>> = {
  ACCEPTED: 'good',
  REPLIED: 'good',
  CONTESTED: 'bad',
  CONTEST_LAPSED: 'bad',
  DECLINED: 'warn',
};

/** Everything that happened to the tip, the newest first; what the citizen never sees is marked. */
export function History({ tip }: { readonly tip: StaffTip }) {
  const [further, setFurther] = useState<readonly StaffTip['history'][]>([]);
  const [failed, setFailed] = useState(false);
  const pages = [tip.history, ...further];
  const entries = pages.flatMap(({ nodes }) => nodes);
  const after = nextCursor(pages.at(-1));
  const more = async () => {
    setFailed(false);
    try {
      const { data } = await askAsStaff(moreHistoryQuery, {
        number: tip.number,
        after: after ?? null,
        lang: apiLang,
      });
      if (data.tipReport) setFurther([...further, data.tipReport.history]);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {after !== undefined && (
        <p>
          <button type="button" class="button button-quiet" onClick={() => void more()}>
            {t('historyMore')}
          </button>{' '}
          {failed && <span role="alert">{t('historyFailed')}</span>}
        </p>
      )}
      <Timeline
        items={[...entries].reverse().map((entry) => ({
          key: String(entry.number),
          at: entry.at,
          title: t(`event.${entry.event}`),
          tone: tones[entry.event],
          text: (
            <>
              {entry.text && <p class="tip-entry-text">{entry.text}</p>}
              <p class="meta">{byWhom(entry)}</p>
            </>
          ),
          children: entry.photos.length > 0 && (
            <Gallery
              bare
              photos={entry.photos.map((photo, index) => ({ ...photo, label: t('photo', { n: index + 1 }) }))}
            />
          ),
        }))}
      />
    </section>
  );
}

function byWhom(entry: TipEntry): string {
  return [
    entry.unit?.name,
    entry.account,
    entry.to && t('toUnit', { unit: entry.to.name }),
    entry.reference && t('reference', { number: entry.reference }),
    entry.internal && t('internal'),
  ]
    .filter(Boolean)
    .join(' · ');
}
