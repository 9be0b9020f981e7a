import type { ComponentChildren } from 'preact';
import { type AboutKey, t } from './words.ts';

type PartName = 'what' | 'scoring' | 'host' | 'privacy' | 'accessibility' | 'contact';

/** A part of the page, to be linked by its name. */
export function Part({ name, children }: { name: PartName; children: ComponentChildren }) {
  return (
    <section id={name} class="card prose about-part" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t(`${name}.title`)}</h2>
      {children}
    </section>
  );
}

/** Messages as paragraphs. */
export function Paragraphs({ keys }: { keys: readonly AboutKey[] }) {
  return (
    <>
      {keys.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
    </>
  );
}
