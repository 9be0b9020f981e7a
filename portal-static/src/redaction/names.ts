/** Family names of two characters that are met today. */
const longFamilyNames =
  '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 端木 南宫 独孤 轩辕 闻人 澹台 申屠 呼延 西门 百里 钟离 鲜于'.split(
    ' ',
  );

/** A name as everybody will read it, as the API masks it: 张建国 is 张某某, 欧阳修 is 欧阳某. */
export function maskedName(name: string): string {
  const family = name.length > 2 && longFamilyNames.includes(name.slice(0, 2)) ? 2 : 1;
  const rest = name
    .slice(family)
    .split('')
    .map((letter) => (/\p{Script=Han}/u.test(letter) ? '某' : /[ ·]/.test(letter) ? letter : '*'));
  return name.slice(0, family) + rest.join('');
}

/** The text with each name masked wherever it stands, the longest first. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names
    .map((name) => name.trim())
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, maskedName(name)), text);
}

/** Names as they are typed: one a line, or parted by commas and blanks. */
export const namesIn = (typed: string): string[] => [
  ...new Set(typed.split(/[\n,，、;；\s]+/).filter((name) => name !== '')),
];
