import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlaceMap } from './Map.tsx';
import { t } from './words.ts';
import './LazyMap.css';

/** The map, fetched when it is drawn, so that pages are there without it; its room is kept for it. */
export function LazyMap(props: ComponentProps<typeof PlaceMap>) {
  const [Drawn, draw] = useState<typeof PlaceMap>();
  const [failed, fail] = useState(false);
  const [attempt, again] = useState(0);
  useEffect(() => {
    let wanted = true;
    fail(false);
    import('./Map.tsx').then(
      ({ PlaceMap: drawn }) => wanted && draw(() => drawn),
      () => wanted && fail(true),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  if (Drawn) return <Drawn {...props} />;
  return (
    <div class="map-room">
      {failed && (
        <div role="alert">
          <p>{t('missing')}</p>
          <button type="button" class="button" onClick={() => again(attempt + 1)}>
            {t('again')}
          </button>
        </div>
      )}
    </div>
  );
}
