import { expect, test } from 'vitest';
import { lineSaid, placeOf } from './place.ts';

const document = `# The scheme
code: xianning-2027
name:
  zh: 方案
groups:
  - code: county
    units: [XN-GX, XN-ZX]
channels:
  # The first
  - code: inspection
    kind: INSPECTION
    weight: 0.7
  - code: disposal
    weight: 0.4
    rules:
      rates:
        - {rate: DISPOSAL, weight: 1}
rounding: {places: 2, mode: HALF_UP, orderBy: ROUNDED}
`;

test.each([
  ['code', 2, 'code: xianning-2027'],
  ['name.zh', 4, 'zh: 方案'],
  ['groups.0.units.1', 7, 'units: [XN-GX, XN-ZX]'],
  ['channels.0.weight', 12, 'weight: 0.7'],
  ['channels.1.weight', 14, 'weight: 0.4'],
  ['channels.1.code', 13, '- code: disposal'],
  ['channels.1.rules.rates.0.weight', 17, '- {rate: DISPOSAL, weight: 1}'],
  ['channels.1.name', 13, '- code: disposal'],
  ['rounding.places', 18, 'rounding: {places: 2, mode: HALF_UP, orderBy: ROUNDED}'],
])('%s stands in line %i', (path, line, text) => {
  expect(placeOf(document, path.split('.'))).toEqual({ line, text });
});

test('what is missing from the whole stands nowhere', () => {
  expect(placeOf(document, ['inForceFrom'])).toBeUndefined();
  expect(placeOf('', ['code'])).toBeUndefined();
});

test("a parser's own words name the line", () => {
  expect(lineSaid(document, '第3行第1列不合格式：…')).toEqual({ line: 3, text: 'name:' });
  expect(lineSaid(document, 'Line 2, column 1 is not well formed')).toEqual({
    line: 2,
    text: 'code: xianning-2027',
  });
  expect(lineSaid(document, '权重之和应为1')).toBeUndefined();
});
