import { type RoundState, roundStates } from './rights.ts';
import { t } from './words.ts';
import './evaluation.css';

/** How far a round has come, as steps in a row. */
export function RoundStepper({ state }: { readonly state: RoundState }) {
  const at = roundStates.indexOf(state);
  return (
    <ol class="stepper" aria-label={t('states')}>
      {roundStates.map((each, place) => (
        <li
          key={each}
          class={place < at ? 'stepper-done' : place === at ? 'stepper-now' : 'stepper-later'}
          aria-current={place === at ? 'step' : undefined}
        >
          <span class="stepper-mark" aria-hidden="true">
            {place < at || state === 'RELEASED' ? '✓' : place + 1}
          </span>
          <span class="stepper-word">{t(`state.${each}`)}</span>
          {place < at && <span class="visually-hidden">{t('state.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
