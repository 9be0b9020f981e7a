import { t } from './words.ts';

interface Props {
  readonly onZoom: (by: number) => void;
  readonly onAll: () => void;
}

/** Buttons for those who neither pinch nor turn a wheel. */
export function Controls({ onZoom, onAll }: Props) {
  const button = (name: string, path: string, act: () => void) => (
    <button type="button" aria-label={name} title={name} onClick={act}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    <div class="map-controls">
      {button(t('in'), 'M8 3V13M3 8H13', () => onZoom(1))}
      {button(t('out'), 'M3 8H13', () => onZoom(-1))}
      {button(t('fit'), 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10', onAll)}
    </div>
  );
}
