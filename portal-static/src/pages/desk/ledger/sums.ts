import type { Total } from './queries.ts';

/** What was decided of one kind for units of one tier, all months together. */
export interface Sum {
  readonly key: string;
  readonly kind: Total['kind'];
  readonly tierName: string;
  readonly sample: boolean;
  readonly count: number;
  readonly amount: string;
  readonly settled: number;
  readonly settledAmount: string;
}

const fen = (yuan: string) => {
  const [whole = '0', part = ''] = yuan.split('.');
  return BigInt(whole + part.padEnd(2, '0').slice(0, 2));
};

/** Yuan, added to the fen: never as floating point. */
export function addYuan(left: string, right: string): string {
  const sum = (fen(left) + fen(right)).toString().padStart(3, '0');
  return `${sum.slice(0, -2)}.${sum.slice(-2)}`;
}

/** Months put together; real and invented ones stay apart. */
export function sums(totals: readonly Total[]): readonly Sum[] {
  const byKey = new Map<string, Sum>();
  for (const { kind, tier, tierName, sample, count, amount, settled, settledAmount } of totals) {
    const key = `${kind} ${tier} ${sample}`;
    const before = byKey.get(key);
    byKey.set(key, {
      key,
      kind,
      tierName,
      sample,
      count: count + (before?.count ?? 0),
      amount: addYuan(amount, before?.amount ?? '0'),
      settled: settled + (before?.settled ?? 0),
      settledAmount: addYuan(settledAmount, before?.settledAmount ?? '0'),
    });
  }
  return [...byKey.values()];
}

/** Kinds that are of money. */
export const ofMoney = (kind: string): boolean =>
  kind === 'REWARD' || kind === 'MONEY_WITHHELD' || kind === 'SUBSIDY' || kind === 'TIP_REWARD';

/** Whether a text is an amount above 0, to the fen. */
export const isAmount = (text: string): boolean => /^\d{1,12}(\.\d{1,2})?$/.test(text) && /[1-9]/.test(text);
