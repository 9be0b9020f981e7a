import { expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { PhotoTray } from './PhotoTray.tsx';

const photos = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    url: 'blob:x',
    size: 231_000,
    original: 4_120_000,
  }));

test('each photo can be removed and says how much smaller it has become', async () => {
  const onRemove = vi.fn();
  const root = await draw(<PhotoTray photos={photos(2)} most={6} onAdd={() => {}} onRemove={onRemove} />);
  expect(words(root.querySelector('.tray-size'))).toBe('4.1 MB → 231 kB');
  root.querySelectorAll<HTMLButtonElement>('.tray-remove')[1]?.click();
  expect(onRemove).toHaveBeenCalledWith('p1');
});

test('with six there is no way to add another, and it says so', async () => {
  const root = await draw(<PhotoTray photos={photos(6)} most={6} onAdd={() => {}} onRemove={() => {}} />);
  expect(root.querySelector('input')).toBeNull();
  expect(words(root)).toContain('已有 6 张');
});
