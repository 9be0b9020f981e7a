import type { Finding, PersonalKind } from './personalData.ts';
import type { PlainText } from './plainText.ts';

const start = '(?=[(+0-9])(?<![0-9])(?<![0-9][.])';
const end = '(?![0-9])';
/** What people put between groups of digits. */
const s = '[ .·-]{1,2}';

const mobile = `${start}(?:\\+?(?:00)?86[ -]?)?(?:${[
  '1[3-9]\\d{9}',
  `1[3-9]\\d${s}\\d{4}${s}\\d{4}`,
  `1[3-9]\\d${s}\\d{3}${s}\\d{5}`,
  `1[3-9]\\d${s}\\d{8}`,
  `1[3-9]\\d{2}${s}\\d{3}${s}\\d{4}`,
  `1[3-9]\\d{2}${s}\\d{4}${s}\\d{3}`,
  `1[3-9]\\d{3}${s}\\d{6}`,
  `1[3-9]\\d{5}${s}\\d{4}`,
  // Each digit apart.
  `1(?<gap>${s})[3-9](?:\\k<gap>\\d){9}(?!\\k<gap>\\d)`,
].join('|')})${end}`;

const area = '0(?:10|2\\d|[3-9]\\d{2})';
const subscriber = `[2-8](?:\\d{6,7}|\\d{2,3}${s}\\d{4})`;
const extension = '(?:[ -]?(?:转|分机|#|ext\\.?)[ :]?\\d{1,6}|-\\d{1,4})?';
const landline = `${start}(?:\\(?(?:${area}|\\+?86[ -]?0?(?:10|2\\d|[3-9]\\d{2}))\\)?(?:${s})?${subscriber}${extension})${end}`;
const landlineAnnounced = `(?:电话|座机|固话|传真|致电|拨打|tel)[^0-9A-Za-z\\n]{0,4}(?<it>${subscriber}${extension})${end}`;

const alone = '(?<![A-Za-z0-9])';
const noMore = '(?![A-Za-z0-9])';
const passport = `${alone}(?:[EG]\\d{8}|E[A-HJ-NP-Z]\\d{7})${noMore}`;
const passportAnnounced = `(?:护照|通行证|证件|回乡证|台胞证)[^0-9A-Za-z\\n]{0,6}(?<it>[A-Z]{1,2}\\d{7,9})${noMore}`;

const email = `[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24}${noMore}`;

const qq = `(?:(?<![A-Za-z])QQ|扣扣|企鹅)(?:号码?|群|账号)?[^0-9A-Za-z\\n]{0,3}(?<it>[1-9]\\d{4,10})${end}`;
const wechatWord = '(?:微信|薇信|威信|(?<![A-Za-z])(?:wechat|weixin|vx|wx)(?![A-Za-z]))';
const wechatName = '[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_-])';
const wechat = `${wechatWord}(?:号码?|ID|账号)[^0-9A-Za-z\\n]{0,3}(?<it>${wechatName}`;
/** Without the word “number”: not “微信Android”, and no public account or group. */
const wechatId = `(?:${wechatWord}[^0-9A-Za-z\\n公群支小]{0,3}|(?<![A-Za-z0-9])(?=wxid_))(?<it>(?=[A-Za-z-]{0,19}[0-9_])${wechatName}`;

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使';
const plate = `(?:WJ)?[${provinces}][A-Z][ ·.-]{0,2}(?=[A-Z0-9]{0,4}[0-9])(?:[A-Z0-9]{4}[挂学警港澳超试领]|[A-Z0-9]{5,6})${noMore}`;

const label = '[0-9A-Za-z一二三四五六七八九十甲乙丙丁东南西北]{1,3}';
const building = `(?:${label}(?:号楼|栋|幢|座)[ -]?)`;
const unit = `(?:${label}单元[ -]?)`;
const storey = '(?:[0-9一二三四五六七八九十]{1,3}[楼层][ -]?)';
const room = '[0-9]{2,4}[A-Za-z]?(?:号房|室|房(?![屋子间]))';
const bare = '[0-9]{3,4}[A-Za-z]?户?(?![0-9A-Za-z户多个余名米平元])';
const home =
  '(?=[ ]?[0-9A-Za-z一二三四五六七八九十])(?<=小区|花园|公寓|苑|院|家园|宿舍|住宅|府|湾|城|村|里|弄|号|期|区)[ ]?';
/** In the country a group and a number are a home. */
const farm = '村第?[0-9一二三四五六七八九十]{1,3}[组社队](?<it>[0-9]{1,4}号)(?![楼线杆])';

/** Kind, how many digits a text has at least that it is looked for in, and its form. */
const forms = (
  [
    ['MOBILE', 11, mobile],
    ['LANDLINE', 9, landline],
    ['LANDLINE', 7, landlineAnnounced],
    ['PASSPORT', 7, passport],
    ['PASSPORT', 7, passportAnnounced],
    ['EMAIL', 0, email],
    ['ACCOUNT', 5, qq],
    ['ACCOUNT', 0, wechat],
    ['ACCOUNT', 0, wechatId],
    ['PLATE', 1, plate],
    ['DOOR', 2, `${building}{1,2}${unit}?${storey}?${room}`],
    ['DOOR', 2, `${building}?${unit}${storey}?${room}`],
    ['DOOR', 3, `${building}?${unit}${storey}?${bare}`],
    ['DOOR', 3, `${home}(?<it>${storey}?[0-9]{3,4}[A-Za-z]?(?:号房|室))`],
    ['DOOR', 4, `${home}(?<it>[0-9A-Za-z]{1,3}-[0-9]{1,2}-[0-9]{3,4}室?)(?![0-9-])`],
    ['DOOR', 3, `${home}(?<it>[0-9A-Za-z]{1,3}-[0-9]{3,4}室)`],
    ['DOOR', 1, farm],
  ] satisfies [PersonalKind, number, string][]
).map(([kind, digits, form]) => ({ kind, digits, form: new RegExp(form, 'dgi') }));

/** What can be told by its form; where a form has a group `it`, the rest only announces it. */
export function patterns(plain: PlainText): Finding[] {
  const digits = plain.text.match(/[0-9]/g)?.length ?? 0;
  return forms
    .filter((each) => digits >= each.digits)
    .flatMap(({ kind, form }) =>
      [...plain.text.matchAll(form)].map((match) => {
        const whole: [number, number] = [match.index, match.index + match[0].length];
        const [from, to] = match.indices?.groups?.it ?? whole;
        return plain.finding(kind, from, to);
      }),
    );
}

/** Whether it is one of the words between a door's numbers, which tell nothing. */
export const isDoorWord = (letter: string): boolean =>
  '号楼栋幢座单元层室房户组社队村第 -－'.includes(letter);
