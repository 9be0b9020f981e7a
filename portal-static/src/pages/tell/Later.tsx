import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import type { Room } from './rooms.ts';
import { t } from './words.ts';

interface Props<P> {
  readonly room: Room<P>;
  readonly with: P;
}

/** A part that may still be on its way; where it does not come, another try is a press away. */
export function Later<P extends object>({ room, with: props }: Props<P>) {
  const [failed, setFailed] = useState(false);
  const [, drawn] = useState(0);
  const bring = () => {
    setFailed(false);
    room.load().then(
      () => drawn((count) => count + 1),
      () => setFailed(true),
    );
  };
  useEffect(() => {
    // Also what came between the drawing and this moment, which nobody else would draw.
    bring();
    addEventListener('online', bring);
    return () => removeEventListener('online', bring);
  }, [room]);
  const Part = room.there;
  if (Part) return <Part {...props} />;
  if (!failed) return <Skeleton rows={6} />;
  return (
    <div class="tell-warn" role="alert">
      <p>{t('later.failed')}</p>
      <button type="button" class="button" onClick={bring}>
        {t('later.again')}
      </button>
    </div>
  );
}
