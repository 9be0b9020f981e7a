import { signal } from '@preact/signals';

const said = signal('');

/** Tells readers of a screen reader what has changed, without moving them. */
export function announce(text: string): void {
  said.value = text;
}

export function Announcer() {
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
