import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { t } from '../words.ts';
import { allowSingleKeys, helpShown, shortcuts, singleKeys } from './shortcuts.ts';

/** The list of keyboard shortcuts. */
export function Help() {
  return (
    <Dialog
      title={t('keys.title')}
      open={helpShown.value}
      onClose={() => {
        helpShown.value = false;
      }}
    >
      <dl class="keys">
        {shortcuts.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <label class="choice">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => allowSingleKeys(event.currentTarget.checked)}
        />
        <span>
          {t('keys.single')}
          <span class="choice-hint">{t('keys.singleHint')}</span>
        </span>
      </label>
    </Dialog>
  );
}
