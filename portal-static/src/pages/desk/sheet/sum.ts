/** Points that findings cost as things stand, before any cap; exact to a hundredth. */
export function sumOf(findings: readonly { readonly standing: string | null }[]): string {
  const hundredths = findings.reduce((sum, { standing }) => {
    const [whole = '0', part = ''] = (standing ?? '0').split('.');
    return sum + BigInt(whole + part.padEnd(2, '0').slice(0, 2));
  }, 0n);
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '') || '0';
}
