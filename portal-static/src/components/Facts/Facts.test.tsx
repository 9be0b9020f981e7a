import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Facts } from './Facts.tsx';

test('names and values; what is unknown is left out', async () => {
  const root = await draw(
    <Facts
      items={[
        { label: '单位', value: '咸安区' },
        { label: '协办', value: undefined },
        { label: '返工', value: 0 },
      ]}
    />,
  );
  expect([...root.querySelectorAll('dt')].map(words)).toEqual(['单位', '返工']);
  expect([...root.querySelectorAll('dd')].map(words)).toEqual(['咸安区', '0']);
});

test('nothing known draws nothing', async () => {
  expect((await draw(<Facts items={[{ label: '单位', value: '' }]} />)).innerHTML).toBe('');
});
