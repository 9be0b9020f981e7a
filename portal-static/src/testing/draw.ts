import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws a component into a document of its own and gives back where it was drawn. */
export async function draw(content: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(content, root));
  return root;
}

/** What a reader sees, its white space evened out. */
export const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
