import type { ComponentChildren } from 'preact';
import { useTitle } from '../../title.ts';

interface Props {
  readonly title: string;
  /** Buttons and links beside it. */
  readonly children?: ComponentChildren;
}

/** The heading of a view, which also names the document. */
export function ViewHead({ title, children }: Props) {
  useTitle(title);
  return (
    <header class="view-head">
      <h1>{title}</h1>
      {children && <div class="buttons">{children}</div>}
    </header>
  );
}
