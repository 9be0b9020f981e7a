import { elders, switchElders } from '../../elders/elders.ts';
import './EldersSwitch.css';
import { t } from './words.ts';

/** Switches elders' mode 长辈版 on and off, at once and without loading the page anew. */
export function EldersSwitch() {
  return (
    <button
      type="button"
      class="tool elders-switch"
      aria-pressed={elders.value}
      title={t('hint')}
      onClick={() => switchElders(!elders.value)}
    >
      {t('label')}
    </button>
  );
}
