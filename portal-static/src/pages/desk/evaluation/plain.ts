/** An exact decimal without the zeros that the arithmetic left at its end: 91.500000 → 91.5. */
export const plain = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;
