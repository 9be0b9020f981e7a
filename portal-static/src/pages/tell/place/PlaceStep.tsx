import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { TextArea } from '../../../components/Field/Field.tsx';
import { type Draft, type Faults, longestAddress, type Point } from '../draft.ts';
import { change } from '../drafting.ts';
import { t as said } from '../words.ts';
import { type LocateFault, locate } from './locate.ts';
import { PlacePicker } from './PlacePicker.tsx';
import { t } from './words.ts';

/** Metres beyond which a place has to be told in words as well. */
const coarse = 100;

type Locating = 'idle' | 'busy' | LocateFault;

/** The place: found by the device, picked on the map, or told in words; any of them will do. */
export function PlaceStep({ draft, faults }: { draft: Draft; faults: Faults }) {
  const [locating, setLocating] = useState<Locating>('idle');
  const { point } = draft;
  const find = async () => {
    setLocating('busy');
    try {
      const found = await locate();
      change({ point: found });
      setLocating('idle');
      announce(t('place.found', { n: found.accuracy ?? 1 }));
    } catch (fault) {
      setLocating(fault as LocateFault);
    }
  };
  const error = faults.place ?? faults.address;
  return (
    <>
      <p class="tell-lead">{t('place.text')}</p>
      <div class="tell-locate">
        <button
          type="button"
          class="button tell-wide"
          disabled={locating === 'busy'}
          onClick={() => void find()}
        >
          <svg class="tell-icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.8 12 21 12 21ZM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5Z" />
          </svg>
          {t(locating === 'busy' ? 'place.locating' : 'place.locate')}
        </button>
        <p class="remark">{t('place.locate.consent')}</p>
        {locating !== 'idle' && locating !== 'busy' && (
          <p class="tell-warn" role="alert">
            {t(`place.${locating}`)}
          </p>
        )}
      </div>
      <PlacePicker point={point} />
      {point && <Found point={point} />}
      <TextArea
        label={t('place.address')}
        hint={t('place.address.hint')}
        name="address"
        rows={2}
        maxLength={longestAddress}
        value={draft.address}
        error={error && said(error)}
        onInput={(address) => change({ address })}
      />
    </>
  );
}

function Found({ point }: { point: Point }) {
  return (
    <div class="tell-point">
      <p>
        <strong>
          {point.accuracy === undefined ? t('place.picked') : t('place.found', { n: point.accuracy })}
        </strong>
        <span class="meta">
          {t('place.point', {
            latitude: `${point.latitude.toFixed(5)}°`,
            longitude: `${point.longitude.toFixed(5)}°`,
          })}
        </span>
        {(point.accuracy ?? 0) > coarse && <span>{t('place.coarse')}</span>}
      </p>
      <button type="button" class="button button-quiet" onClick={() => change({ point: undefined })}>
        {t('place.remove')}
      </button>
    </div>
  );
}
