import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Picker } from '../../../components/Map/points.ts';
import { Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import type { Point } from '../draft.ts';
import { change } from '../drafting.ts';
import { t } from './words.ts';

type MapOf = ComponentType<{ points: readonly []; picker: Picker; label: string }>;

/** The map, which comes only when somebody wants it; a press on it sets the place. */
export function PlacePicker({ point }: { point: Point | undefined }) {
  const [map, setMap] = useState<{ readonly show: MapOf } | 'closed' | 'coming' | 'failed'>('closed');
  const open = async () => {
    setMap('coming');
    try {
      const { PlaceMap } = await import('../../../components/Map/Map.tsx');
      setMap({ show: PlaceMap as MapOf });
    } catch {
      setMap('failed');
    }
  };
  if (map === 'closed' || map === 'failed')
    return (
      <div class="tell-locate">
        <button type="button" class="button button-quiet tell-wide" onClick={() => void open()}>
          {t('place.map')}
        </button>
        {map === 'failed' && (
          <p class="tell-warn" role="alert">
            {t('place.map.failed')}
          </p>
        )}
      </div>
    );
  return (
    <div class="tell-map">
      {map === 'coming' ? (
        <Skeleton rows={6} />
      ) : (
        <map.show
          points={[]}
          label={t('place.map.label')}
          picker={{
            value: point,
            onPick: ({ latitude, longitude }) => change({ point: { latitude, longitude } }),
          }}
        />
      )}
      <button type="button" class="button button-quiet tell-wide" onClick={() => setMap('closed')}>
        {t('place.map.close')}
      </button>
    </div>
  );
}
