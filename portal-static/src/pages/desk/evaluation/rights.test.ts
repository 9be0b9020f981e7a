import { expect, test } from 'vitest';
import { dueOf, hindrance, nextStep } from './rights.ts';

const at = (state: 'OPEN' | 'COLLECTED' | 'COMPUTED' | 'APPROVED' | 'RELEASED', change = {}) => ({
  state,
  outdated: false,
  deadlines: { appealsUntil: null },
  ...change,
});

test('a step is for one role, in its turn', () => {
  expect(hindrance('close', at('OPEN'), ['EVALUATOR'])).toBeUndefined();
  expect(hindrance('close', at('OPEN'), ['LEADER'])).toBe('role');
  expect(hindrance('close', at('COMPUTED'), ['EVALUATOR'])).toBe('late');
  expect(hindrance('approve', at('OPEN'), ['LEADER'])).toBe('early');
  expect(hindrance('compute', at('COMPUTED'), ['EVALUATOR'])).toBeUndefined();
  expect(hindrance('correct', at('RELEASED'), ['EVALUATOR'])).toBeUndefined();
});

test('nothing is approved while units may still appeal, or what was computed has changed', () => {
  const until = { deadlines: { appealsUntil: '2026-03-05T00:00:00Z' } };
  const now = Date.parse('2026-03-04T00:00:00Z');
  expect(hindrance('approve', at('COMPUTED', until), ['LEADER'], now)).toBe('appeals');
  expect(hindrance('approve', at('COMPUTED', until), ['LEADER'], now + 2 * 86_400_000)).toBeUndefined();
  expect(hindrance('approve', at('COMPUTED', { outdated: true }), ['LEADER'])).toBe('outdated');
});

test('what is due is the end of the phase that a round is in', () => {
  const deadlines = {
    collectBy: 'c',
    computeBy: 'k',
    appealsUntil: 'a',
    decideBy: null,
    approveBy: null,
    releaseBy: 'r',
  };
  expect(dueOf('OPEN', deadlines)).toBe('c');
  expect(dueOf('COMPUTED', deadlines)).toBe('a');
  expect(dueOf('RELEASED', deadlines)).toBeNull();
  expect(nextStep('APPROVED')).toBe('release');
  expect(nextStep('RELEASED')).toBeUndefined();
});
