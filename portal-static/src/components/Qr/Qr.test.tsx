import { expect, test } from 'vitest';
import { draw } from '../../testing/draw.ts';
import { eventually } from '../../testing/eventually.ts';
import { pathOf, Qr } from './Qr.tsx';

test('neighbouring modules are one piece', () => {
  expect(
    pathOf([
      [true, true, false],
      [false, false, true],
    ]),
  ).toBe('M0 0h2v1h-2zM2 1h1v1h-1z');
});

test('is drawn as a picture with a name', async () => {
  const root = await draw(<Qr text="https://example.org/tip.html#7KM" label="二维码" failed="没有" />);
  await eventually(() => expect(root.querySelector('svg')?.getAttribute('aria-label')).toBe('二维码'));
  expect(root.querySelector('.qr-ink')?.getAttribute('d')?.length).toBeGreaterThan(500);
});
