import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Footer } from './Footer.tsx';

test('states nothing that is not configured', async () => {
  expect((await draw(<Footer />)).querySelectorAll('li')).toHaveLength(0);
});

test('states what a government site must', async () => {
  const site = {
    host: '市城管委',
    code: '4212',
    icp: '鄂ICP备1号',
    publicSecurity: '鄂公网安备2号',
    reportError: 'mailto:a@b',
  };
  const root = await draw(<Footer site={site} />);
  expect([...root.querySelectorAll('li')].map(words)).toEqual([
    '主办单位：市城管委',
    '网站标识码：4212',
    '鄂ICP备1号',
    '鄂公网安备2号',
    '网站找错',
  ]);
});
