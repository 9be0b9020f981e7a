import { useState } from 'preact/hooks';
import { DecimalField } from '../../../components/Field/Field.tsx';
import type { Filling } from '../command/CommandForm.tsx';
import type { Filing } from './FileView.tsx';
import { t } from './words.ts';

/** The place as a point: from this phone, or typed. A refused location is no obstacle: words will do. */
export function PlaceField({ form }: { form: Filling<Filing> }) {
  const [said, say] = useState('');
  const locate = () => {
    say(t('locating'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.set({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) });
        say(t('locate.done', { n: Math.round(coords.accuracy) }));
      },
      ({ code, PERMISSION_DENIED }) => say(t(code === PERMISSION_DENIED ? 'locate.denied' : 'locate.failed')),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  return (
    <fieldset class="place">
      <legend class="field-label">{t('location')}</legend>
      <div class="place-row">
        <DecimalField label={t('latitude')} {...form.field('latitude')} />
        <DecimalField label={t('longitude')} {...form.field('longitude')} />
        {'geolocation' in navigator && (
          <button type="button" class="button button-quiet" onClick={locate}>
            {t('locate')}
          </button>
        )}
      </div>
      <p class="meta" role="status">
        {said}
      </p>
    </fieldset>
  );
}
