/** Whether the source printed another share than its own counts give; a last digit rounded otherwise is none. */
export function misprinted(row: {
  readonly share: string | null;
  readonly printedShare: string | null;
}): boolean {
  if (row.share === null || row.printedShare === null) return false;
  return Math.abs(Number(row.share) - Number(row.printedShare)) > 0.015;
}
