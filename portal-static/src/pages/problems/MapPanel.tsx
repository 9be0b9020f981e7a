import { useEffect, useRef, useState } from 'preact/hooks';
import { LazyMap } from '../../components/Map/LazyMap.tsx';
import type { Area, MapPoint } from '../../components/Map/points.ts';
import { ProblemEntry } from '../../components/ProblemEntry/ProblemEntry.tsx';
import type { Entry } from '../../components/ProblemEntry/queries.ts';
import { statusOf, ticketName, toneOf } from '../../components/ProblemEntry/standing.ts';
import { follow, href } from '../../route/route.ts';
import { visit } from '../../route/visit.ts';
import { paramsOf, type Wanted } from './filters.ts';
import { t } from './words.ts';

interface Props {
  readonly entries: readonly Entry[];
  readonly wanted: Wanted;
  readonly selected: string | undefined;
  readonly select: (number: string) => void;
}

/** A problem as a mark: its title, where it stands and its ticket in words. */
function pointOf(entry: Entry): MapPoint[] {
  const { number, title, location, colour } = entry;
  if (!location) return [];
  const words = [title ?? number, statusOf(entry).word, colour && ticketName(colour)];
  return [{ id: number, ...location, tone: toneOf(entry), label: words.filter(Boolean).join(' · ') }];
}

/** The places of the list on a map, which is fetched when it is wanted; the one that is chosen stands below it. */
export function MapPanel({ entries, wanted, selected, select }: Props) {
  const [area, setArea] = useState<Area>();
  const card = useRef<HTMLDivElement>(null);

  const points = entries.flatMap(pointOf);
  const unmapped = entries.filter(({ location, status }) => !location && status !== 'WITHDRAWN').length;
  const chosen = entries.find(({ number }) => number === selected);
  const filters = JSON.stringify({ ...wanted, sort: undefined });
  useEffect(() => setArea(undefined), [filters]);
  const onSelect = (number: string) => {
    select(number);
    // Keyboards go on from the mark to what it stands for.
    requestAnimationFrame(() =>
      card.current?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true }),
    );
  };
  return (
    <section class="problems-map" aria-label={t('map')}>
      <LazyMap key={filters} points={points} selected={selected} onSelect={onSelect} onMove={setArea} />
      <div class="problems-area">
        <p class="meta">
          {t('mapped', { n: points.length })}
          {unmapped > 0 && t('unmapped', { n: unmapped })}
        </p>
        {wanted.area && (
          <p class="meta">
            {t('area.set')}{' '}
            <a
              href={href('problems', { ...paramsOf({ ...wanted, area: undefined }), view: 'map' })}
              onClick={follow}
            >
              {t('area.clear')}
            </a>
          </p>
        )}
        {area && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => visit(href('problems', { ...paramsOf({ ...wanted, area }), view: 'map' }))}
          >
            {t('area.search')}
          </button>
        )}
      </div>
      <div ref={card} class="problems-chosen" aria-live="polite">
        {chosen && <ProblemEntry entry={chosen} />}
      </div>
    </section>
  );
}
