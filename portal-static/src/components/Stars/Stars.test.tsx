import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Stars } from './Stars.tsx';

test('are radio buttons with words, and the word for the chosen one is shown', async () => {
  const onInput = vi.fn();
  const root = await draw(<Stars label="满意程度" value={4} onInput={onInput} />);
  expect(words(root.querySelector('.stars-word'))).toBe('4 星，满意');
  expect(root.querySelectorAll('.star-on')).toHaveLength(4);
  const first = root.querySelector('input');
  expect(first?.getAttribute('aria-label')).toBe('1 星，很不满意');
  await act(() => void first?.dispatchEvent(new Event('change', { bubbles: true })));
  expect(onInput).toHaveBeenCalledWith(1);
});
