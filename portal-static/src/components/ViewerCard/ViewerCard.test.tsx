import { expect, test } from 'vitest';
import type { DeskViewer as Viewer } from '../../pages/desk/queries.ts';
import { draw, words } from '../../testing/draw.ts';
import { ViewerCard } from './ViewerCard.tsx';

const handler: Viewer = {
  signedIn: true,
  username: 'handler',
  displayName: '咸安区 承办员',
  isCadre: true,
  isAdmin: false,
  staffRoles: ['HANDLER'],
  unit: { code: 'XN-XA', name: '咸安区' },
};

const facts = (root: Element) => [...root.querySelectorAll('dd')].map(words);

test('shows name, account, unit and duties', async () => {
  const root = await draw(<ViewerCard viewer={handler} />);
  expect(facts(root)).toEqual(['咸安区 承办员', 'handler', '咸安区', '承办：处理派给本单位的事项']);
  expect(root.querySelector('a')?.getAttribute('href')).toBe('./unit.html?code=XN-XA');
});

test('an account without unit or duties says so', async () => {
  const viewer = { ...handler, unit: null, staffRoles: [], displayName: null };
  expect(facts(await draw(<ViewerCard viewer={viewer} />))).toEqual([
    'handler',
    'handler',
    '未归属单位',
    '没有分配职责',
  ]);
});

test("an administrator's role is named too", async () => {
  const viewer = { ...handler, staffRoles: [], isAdmin: true };
  expect(facts(await draw(<ViewerCard viewer={viewer} />))[3]).toContain('系统管理');
});
