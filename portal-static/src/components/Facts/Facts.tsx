import type { ComponentChildren } from 'preact';
import './Facts.css';

export interface Fact {
  readonly label: string;
  /** Nothing (null, undefined, false or '') leaves the whole line out. */
  readonly value: ComponentChildren;
}

/** What is known of a thing, as a list of names and values. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  const known = items.filter(({ value }) => value != null && value !== '' && value !== false);
  if (known.length === 0) return null;
  return (
    <dl class="fact-list">
      {known.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
