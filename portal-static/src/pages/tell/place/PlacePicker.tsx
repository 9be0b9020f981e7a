import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useQuery } from '../../../api/useQuery.ts';
import type { MapPoint, Picker } from '../../../components/Map/points.ts';
import { Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import type { Point } from '../draft.ts';
import { change } from '../drafting.ts';
import { landmarksQuery } from '../queries.ts';
import { t } from './words.ts';

type MapOf = ComponentType<{ points: readonly MapPoint[]; picker: Picker; label: string }>;

/** Where problems are public already: they show the city, and help to find a place. */
function useLandmarks(): readonly MapPoint[] | undefined {
  const { data, failure } = useQuery(landmarksQuery, {});
  if (failure) return [];
  return data?.exposures.nodes.flatMap(({ number, title, location }) =>
    location ? [{ id: number, tone: 'neutral' as const, label: title ?? number, ...location }] : [],
  );
}

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
      {map === 'coming' ? <Skeleton rows={6} /> : <Shown map={map.show} point={point} />}
      <button type="button" class="button button-quiet tell-wide" onClick={() => setMap('closed')}>
        {t('place.map.close')}
      </button>
    </div>
  );
}

function Shown({ map: Drawn, point }: { map: MapOf; point: Point | undefined }) {
  const landmarks = useLandmarks();
  if (!landmarks) return <Skeleton rows={6} />;
  const onPick = ({ latitude, longitude }: Point) => change({ point: { latitude, longitude } });
  return (
    <>
      <Drawn points={landmarks} label={t('place.map.label')} picker={{ value: point, onPick }} />
      {landmarks.length > 0 && <p class="remark">{t('place.map.others')}</p>}
    </>
  );
}
