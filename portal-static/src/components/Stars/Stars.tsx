import { useId } from 'preact/hooks';
import { t } from './words.ts';
import './Stars.css';

interface Props {
  readonly label: string;
  /** 1 to 5; 0 while none is chosen. */
  readonly value: number;
  readonly onInput: (stars: number) => void;
}

const numbers = [1, 2, 3, 4, 5] as const;

/** One to five stars: radio buttons in the shape of stars, with the word for what is chosen. */
export function Stars({ label, value, onInput }: Props) {
  const name = useId();
  const chosen = numbers.find((number) => number === value);
  return (
    <fieldset class="stars">
      <legend class="field-label">{label}</legend>
      <div class="stars-row">
        {numbers.map((number) => (
          <label key={number} class={number <= value ? 'star star-on' : 'star'}>
            <input
              type="radio"
              name={name}
              value={number}
              checked={number === value}
              aria-label={t(`${number}`)}
              onChange={() => onInput(number)}
            />
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="m12 3 2.8 5.8 6.2.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.2-.8z" />
            </svg>
          </label>
        ))}
      </div>
      <p class="stars-word" aria-hidden="true">
        {chosen && t(`${chosen}`)}
      </p>
    </fieldset>
  );
}
