import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Tabs } from './Tabs.tsx';

test('are named links; the one that is shown is marked', async () => {
  const tabs = [
    { key: 'a', label: '经过', href: '#a' },
    { key: 'b', label: '照片', href: '#b', count: 6 },
  ];
  const root = await draw(<Tabs label="各部分" tabs={tabs} current="b" />);
  expect(root.querySelector('nav')?.getAttribute('aria-label')).toBe('各部分');
  expect(words(root.querySelector('[aria-current="page"]'))).toBe('照片 6');
  expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['#a', '#b']);
});
