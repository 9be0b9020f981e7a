import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { CodeCard } from './CodeCard.tsx';

afterEach(() => vi.unstubAllGlobals());

async function copied(writeText: (text: string) => Promise<void>) {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const onCopied = vi.fn();
  const root = await draw(<CodeCard label="查询码" code="7KM-Q9X" onCopied={onCopied} />);
  await act(async () => root.querySelector('button')?.click());
  return {
    onCopied,
    said: words(root.querySelector('[role="status"]')),
    letters: words(root.querySelector('.code-letters')),
  };
}

test('is copied whole, with its hyphens', async () => {
  const writeText = vi.fn(async () => {});
  const { onCopied, said, letters } = await copied(writeText);
  expect(letters).toBe('7KM-Q9X');
  expect(writeText).toHaveBeenCalledWith('7KM-Q9X');
  expect(onCopied).toHaveBeenCalled();
  expect(said).toBe('已复制');
});

test('says so where the browser does not let it be copied', async () => {
  const { onCopied, said } = await copied(() => Promise.reject(new Error('no')));
  expect(onCopied).not.toHaveBeenCalled();
  expect(said).toContain('手抄');
});
