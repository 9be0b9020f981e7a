export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Round ticks (1, 2, 5, 10, …) around values, five steps at most; with `zero` the axis begins there. */
export function axis(values: readonly number[], zero: boolean): Axis {
  const high = Math.max(zero ? 0 : Number.NEGATIVE_INFINITY, ...values);
  const low = Math.min(zero ? 0 : Number.POSITIVE_INFINITY, ...values);
  if (!Number.isFinite(high) || !Number.isFinite(low)) return { from: 0, to: 1, ticks: [0, 1] };
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = [1, 2, 5, 10].map((size) => size * power).find((size) => span / size <= 5) ?? 10 * power;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const tick = (index: number) => Number((index * step).toPrecision(12));
  return {
    from: tick(first),
    to: tick(last),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => tick(first + index)),
  };
}

/** How wide letters are drawn at 14 pixels: Chinese ones a whole square, others a little over half of it. */
export function lettersWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 14 : letter === '%' || letter === '…' ? 13.5 : 8;
  return width;
}

/** The beginning of a text that fits, with an ellipsis where it was cut. */
export function fitting(text: string, width: number): string {
  if (lettersWidth(text) <= width) return text;
  let cut = '';
  for (const letter of text) {
    if (lettersWidth(`${cut}${letter}…`) > width) break;
    cut += letter;
  }
  return `${cut}…`;
}
