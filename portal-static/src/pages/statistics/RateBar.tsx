import { lessIsBetter, type RateName } from './rates.ts';

/** A rate as a bar from 0 to 100; the number beside it says the same. */
export function RateBar({ name, percent }: { name: RateName; percent: string | null }) {
  return (
    <svg class="rate-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-track" width="100" height="4" />
      {percent !== null && (
        <rect
          class={lessIsBetter.has(name) ? 'rate-fill-less' : 'rate-fill'}
          width={Number(percent)}
          height="4"
        />
      )}
    </svg>
  );
}
