import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** The title is the office's own words. */
  readonly chinese?: boolean;
  readonly children: ComponentChildren;
}

/** A headed part of a notice. */
export function Passage({ title, chinese = false, children }: Props) {
  return (
    <section class="passage">
      <h2 lang={chinese ? 'zh-CN' : undefined}>{title}</h2>
      {children}
    </section>
  );
}

/** The office's text, a paragraph a line. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <div class="passage-text" lang="zh-CN">
      {text
        .split(/\n+/)
        .filter((line) => line.trim())
        .map((line, place) => (
          <p key={place}>{line}</p>
        ))}
    </div>
  );
}
