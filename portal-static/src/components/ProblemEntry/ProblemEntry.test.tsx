import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { anEntry } from './entry.fixture.ts';
import { ProblemEntry } from './ProblemEntry.tsx';
import { statusOf, toneOf } from './standing.ts';

test('tells what, how it stands, who answers, where and until when', async () => {
  const root = await draw(<ProblemEntry entry={anEntry()} />);
  const said = words(root);
  for (const part of [
    '永安大道路口暴露垃圾',
    '处置中',
    '黄单',
    '已超期 1 天',
    '咸安区',
    '暴露垃圾',
    '已延期 1 次',
  ])
    expect(said).toContain(part);
  expect(root.querySelector('a')?.getAttribute('href')).toBe('./problem.html?number=GS-7K3M-Q9XT');
});

test('once it is closed no time runs, and the outcome stands for the status', async () => {
  const closed = anEntry({ status: 'CLOSED', outcome: 'PARTLY_FIXED', secondsLeft: null, overdue: false });
  const said = words(await draw(<ProblemEntry entry={closed} />));
  expect(said).toContain('部分整改');
  expect(said).not.toContain('超期');
});

test('a clock that stands still says why', async () => {
  const waiting = anEntry({ status: 'AWAITING_VERIFICATION', secondsLeft: null, overdue: false });
  expect(words(await draw(<ProblemEntry entry={waiting} />))).toContain('等待核查，不计时');
  const stopped = anEntry({ secondsLeft: null, overdue: false });
  expect(words(await draw(<ProblemEntry entry={stopped} />))).toContain('停表中');
});

test('what was withdrawn tells its reason and nothing else', async () => {
  const gone = anEntry({
    status: 'WITHDRAWN',
    title: null,
    unit: null,
    category: null,
    withdrawal: { at: '2026-11-20T02:00:00Z', reason: '地点有误' },
  });
  const said = words(await draw(<ProblemEntry entry={gone} />));
  expect(said).toContain('这条公示已撤下');
  expect(said).toContain('地点有误');
  expect(said).not.toContain('永安大道');
});

test('marks take the outcome, else the ticket, else whether it is overdue', () => {
  expect(toneOf(anEntry())).toBe('yellow');
  expect(toneOf(anEntry({ colour: null }))).toBe('bad');
  expect(toneOf(anEntry({ colour: null, overdue: false }))).toBe('neutral');
  expect(toneOf(anEntry({ status: 'CLOSED', outcome: 'FIXED' }))).toBe('good');
  expect(statusOf({ status: 'CLOSED', outcome: 'UNFIXED' })).toEqual({ word: '未整改', tone: 'bad' });
});
