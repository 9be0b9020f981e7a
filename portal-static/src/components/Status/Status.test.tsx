import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Status, type Tone } from './Status.tsx';

const tones: Tone[] = ['neutral', 'good', 'warn', 'bad', 'white', 'yellow', 'red'];

test('every tone has a shape of its own beside the word', async () => {
  const drawn = await Promise.all(
    tones.map(async (tone) => {
      const root = await draw(<Status tone={tone}>黄单</Status>);
      expect(words(root)).toBe('黄单');
      expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
      return root.querySelector('path')?.getAttribute('d');
    }),
  );
  expect(new Set(drawn).size).toBe(tones.length);
});
