import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { aRanking, aRow } from '../../testing/rankings.ts';
import { Summary } from './Summary.tsx';

test('names the first, the last and how many have no rank', async () => {
  const root = await draw(<Summary ranking={aRanking()} />);
  expect([...root.querySelectorAll('.summary-item')].map(words)).toEqual([
    '第一名单位A91.26 分',
    '末位单位B87.90 分',
    '参与排名2 个单位另有 1 个未排名',
  ]);
});

test('names all who share the first place, and nobody as last when all do', async () => {
  const rows = { nodes: [aRow('A', 1, '90.00'), aRow('B', 1, '90.00')], pageInfo: { hasNextPage: false } };
  const root = await draw(<Summary ranking={aRanking({ rows })} />);
  expect([...root.querySelectorAll('.summary-item')].map(words)).toEqual([
    '第一名单位A、单位B90.00 分',
    '参与排名2 个单位全部有名次',
  ]);
});
