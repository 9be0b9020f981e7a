import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Footer } from './Footer.tsx';

test('states nothing that is not configured, and leads to what is told about the site', async () => {
  const root = await draw(<Footer />);
  expect(root.querySelectorAll('li')).toHaveLength(0);
  const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toContain('./about.html#privacy');
  expect(links).toContain('./about.html#accessibility');
  expect(links).toContain('./data.html');
});

test('states what a government site must', async () => {
  const site = {
    host: '市城管委',
    code: '4212',
    icp: '鄂ICP备1号',
    publicSecurity: '鄂公网安备2号',
    reportError: 'mailto:a@b',
  };
  const root = await draw(<Footer site={site} approval="GS（2023）1号" />);
  expect([...root.querySelectorAll('li')].map(words)).toEqual([
    '主办单位：市城管委',
    '网站标识码：4212',
    '鄂ICP备1号',
    '鄂公网安备2号',
    '审图号：GS（2023）1号',
    '网站找错',
  ]);
});
