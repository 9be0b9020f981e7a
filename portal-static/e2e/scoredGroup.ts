import { randomInt, randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { sendFile, take } from './staff.ts';

/** A group that only one story knows, in a year that only it looks at. */
export interface ScoredGroup {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly month: number;
}

/** Adopts a scheme of its own: inspected, marked by peers, and given a published figure. */
export async function scoredGroup(request: APIRequestContext): Promise<ScoredGroup> {
  const code = `e2e-${randomUUID().slice(0, 8)}`;
  const name = `甲组${code.slice(4)}`;
  const year = randomInt(2100, 2190);
  const scheme = `
code: ${code}
name: {zh: "综合考评方案${code}", en: "The comprehensive scheme ${code}"}
inForceFrom: ${year}-01
rhythm: MONTHLY
groups:
  - {code: ${code}, name: {zh: ${name}, en: "Group ${code}"}, units: [XN-XA, XN-CB, XN-JY]}
channels:
  - {code: inspect, kind: INSPECTION, weight: 0.5, name: {zh: 第三方暗访, en: Inspection}}
  - {code: peers, kind: CROSS, weight: 0.2, name: {zh: 交叉考评, en: Peers}, rules: {trim: 0, minimumMarks: 1}}
  - {code: figure, kind: IMPORTED, weight: 0.3, name: {zh: 公布得分, en: Published figure}}
indicators:
  - code: clean
    name: {zh: 环境卫生, en: Cleanliness}
    cap: 10
    standards:
      - {code: rubbish, name: {zh: 暴露垃圾, en: Rubbish}, points: 2, cap: 6}
      - {code: stains, name: {zh: 污渍, en: Stains}, points: 0.5}
rounding: {places: 2, mode: HALF_UP, orderBy: ROUNDED}
deadlines:
  collect: {amount: 5, unit: DAYS}
`;
  const uploadId = await sendFile(request, 'admin', 'scheme.yaml', scheme);
  await take(request, 'admin', 'adoptScheme', { uploadId }, 'scheme { code }');
  return { code, name, year, month: randomInt(1, 13) };
}
