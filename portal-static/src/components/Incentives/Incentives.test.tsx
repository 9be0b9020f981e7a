import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { aRanking } from '../../testing/rankings.ts';
import { Incentives } from './Incentives.tsx';

test('tells what a place brings, who holds it now, and that this is the rule and not the payment', async () => {
  const root = await draw(<Incentives ranking={aRanking()} />);
  const [first, last] = [...root.querySelectorAll('.incentive')].map(words);
  expect(first).toBe('第一名奖 100 万元本期该名次：单位A');
  expect(last).toBe('最后一名扣 100 万元本期该名次：单位B');
  expect(words(root)).toContain('不表示已经兑现');
});

test('names no amount where the source names none', async () => {
  const incentives = [{ rank: 2, rankFromLast: null, amount: null, text: '第二名酌情奖励' }];
  const root = await draw(<Incentives ranking={aRanking({ incentives })} />);
  expect(root.querySelector('.incentive-amount')).toBeNull();
});

test('a rule without an amount looks like a reward at the top and like a penalty at the bottom', async () => {
  const incentives = [
    { rank: 2, rankFromLast: null, amount: null, text: '第二名给予一定奖励' },
    { rank: null, rankFromLast: 2, amount: null, text: '倒数第二名给予一定处罚' },
    { rank: null, rankFromLast: 3, amount: '100000', text: '倒数第三名给予帮扶' },
  ];
  const root = await draw(<Incentives ranking={aRanking({ incentives })} />);
  const rules = [...root.querySelectorAll('.incentive')];
  expect(rules.map((rule) => rule.classList.contains('withheld'))).toEqual([false, true, false]);
});
