import { href, param, search } from '../../route/route.ts';
import { type Step, steps } from './draft.ts';

/** The step that the address names; the first one when it names none. */
export function currentStep(): Step {
  const named = param('step');
  return steps.find((step) => step === named) ?? 'photo';
}

/** The address of a step, so that a phone's back key leads to the one before. */
export const stepHref = (step: Step): string => href('tell', step === 'photo' ? {} : { step });

/** Goes to a step without loading the page anew. */
export function go(step: Step): void {
  const url = new URL(stepHref(step), location.href);
  if (url.search !== location.search) history.pushState(null, '', url);
  search.value = url.search;
}

/** Puts the focus on the first field that is marked as wrong, once it is drawn. */
export function focusFault(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>('main [aria-invalid="true"], main [data-fault]');
    wrong?.focus();
    wrong?.scrollIntoView({ block: 'center' });
  });
}
