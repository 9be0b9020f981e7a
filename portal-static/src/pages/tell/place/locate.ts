import type { Point } from '../draft.ts';

/** Why a device does not say where it is. */
export type LocateFault = 'denied' | 'unavailable' | 'timeout' | 'unsupported';

const faults: Readonly<Record<number, LocateFault>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

/** Six decimals are a tenth of a metre: more would only pretend. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * Asks the device where it is; the browser asks its owner first.
 *
 * @throws LocateFault why it does not say
 */
export function locate(device: Geolocation | undefined = navigator.geolocation): Promise<Point> {
  return new Promise((resolve, reject) => {
    if (!device || !isSecureContext) return reject('unsupported' satisfies LocateFault);
    device.getCurrentPosition(
      ({ coords }) =>
        resolve({
          latitude: rounded(coords.latitude),
          longitude: rounded(coords.longitude),
          accuracy: Math.max(1, Math.round(coords.accuracy)),
        }),
      ({ code }) => reject(faults[code] ?? 'unavailable'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 30_000 },
    );
  });
}
