import { useState } from 'preact/hooks';
import { LazyMap } from '../../../components/Map/LazyMap.tsx';
import type { Point } from '../draft.ts';
import { change } from '../drafting.ts';
import { t } from './words.ts';

const pick = ({ latitude, longitude }: Point) => change({ point: { latitude, longitude } });

/** The map, which comes only when somebody wants it; a press on it sets the place. */
export function PlacePicker({ point }: { point: Point | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <div class="tell-map">
      {open && <LazyMap points={[]} label={t('place.map.label')} picker={{ value: point, onPick: pick }} />}
      <button
        type="button"
        class="button button-quiet tell-wide"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'place.map.close' : 'place.map')}
      </button>
    </div>
  );
}
