import { expect, test } from 'vitest';
import { formatMoment } from './moment.ts';

test('an instant is shown by the clock of Shanghai, a day as that day', () => {
  expect(formatMoment('2023-07-12T17:30:00Z')).toBe('2023年7月13日 01:30');
  expect(formatMoment('2023-07-12')).toBe('2023年7月12日');
  expect(formatMoment('someday')).toBe('someday');
});
