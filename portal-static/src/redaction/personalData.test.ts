import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { maskedName, namesIn, withoutNames } from './names.ts';
import { findPersonalData, masked } from './personalData.ts';

/** The sentences that the API's own finder is measured by. */
const sentences = readFileSync(
  resolve(import.meta.dirname, '../../../api/src/test/resources/personal-data/labelled.txt'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const labelled = /⟦([A-Z_]+) ([^⟧]+)⟧/g;

test('finds what the API finds, in every sentence that the API is measured by', () => {
  expect(sentences.length).toBeGreaterThan(150);
  let [wanted, right, found] = [0, 0, 0];
  for (const line of sentences) {
    const text = line.replace(labelled, '$2');
    const labels = [...line.matchAll(labelled)].map(([, kind, it]) => `${kind} ${it}`);
    const here = findPersonalData(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);
    wanted += labels.length;
    found += here.length;
    right += here.filter((each) => labels.includes(each)).length;
    expect(masked(text)).toHaveLength(text.length);
    expect(findPersonalData(masked(text)), text).toEqual([]);
  }
  expect(right / wanted).toBeGreaterThanOrEqual(0.98);
  expect(right / found).toBeGreaterThanOrEqual(0.98);
});

test.each([
  ['电话13812345678。', '电话***********。'],
  ['一辆鄂L·12345停在路口', '一辆鄂L·*****停在路口'],
  ['温泉路88号3栋2单元501室漏水', '温泉路88号*栋*单元***室漏水'],
  ['邮箱 zhang@example.org 可用', '邮箱 ***************** 可用'],
])('%s is masked as the API masks it', (text, expected) => {
  expect(masked(text)).toBe(expected);
});

test.each([
  '1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
  '𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖',
  '１３８ １２３４ ５６７８',
  '138\u200b1234\ufeff5678',
  '一三八一二三四五六七八',
  '壹叁捌壹贰叁肆伍陆柒捌',
  '١٣٨١٢٣٤٥٦٧٨',
])('%s is a mobile number, however it is written', (number) => {
  const text = `请打${number}，谢谢`;
  expect(findPersonalData(text)).toEqual([{ kind: 'MOBILE', from: 2, to: 2 + number.length }]);
});

test('a long text of nothing but beginnings is read in no time', () => {
  const before = performance.now();
  for (const piece of ['1', '1 ', '鄂L', '栋', 'a@', '62', '微信a'])
    masked(piece.repeat(Math.floor(2000 / piece.length)));
  expect(performance.now() - before).toBeLessThan(5000);
});

test('names are shown as somebody', () => {
  expect(maskedName('张建国')).toBe('张某某');
  expect(maskedName('欧阳修')).toBe('欧阳某');
  expect(withoutNames('张建国在欧阳修家门前', ['张建国', '欧阳修'])).toBe('张某某在欧阳某家门前');
  expect(namesIn('张建国，李四\n张建国')).toEqual(['张建国', '李四']);
});
