import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { draw } from '../../testing/draw.ts';
import { EldersSwitch } from './EldersSwitch.tsx';

test('says whether it is on, and switches back', async () => {
  const button = (await draw(<EldersSwitch />)).querySelector('button');
  expect(button?.getAttribute('aria-pressed')).toBe('false');
  await act(() => button?.click());
  expect(button?.getAttribute('aria-pressed')).toBe('true');
  expect(document.documentElement.hasAttribute('data-elders')).toBe(true);
  await act(() => button?.click());
  expect(document.documentElement.hasAttribute('data-elders')).toBe(false);
});
