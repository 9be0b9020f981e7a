import { config } from '../config/config.ts';
import type { RankingDocument } from './document.ts';
import { recompute } from './recompute.ts';
import type { ResultRow } from './result.ts';

/** An export with the result of this browser's own computation of it. */
export interface Checked {
  readonly document: RankingDocument & { readonly scheme: NamedScheme };
  readonly rows: readonly ResultRow[];
  /** Whether that is, to the byte, what was published. */
  readonly identical: boolean;
}

interface Named {
  readonly code: string;
  readonly name?: { readonly zh: string; readonly en?: string };
}

/** What the arithmetic does not need and readers do: names. */
export interface NamedScheme {
  readonly channels: readonly (Named & { readonly kind: string })[];
  readonly indicators: readonly (Named & {
    readonly cap?: string;
    readonly standards: readonly (Named & { readonly cap?: string; readonly points?: string })[];
  })[];
}

const patience = 60_000;

/** Fetches an export and does its arithmetic again. Throws when there is none or it cannot be computed from. */
export async function checkedExport(address: string): Promise<Checked> {
  const { api } = await config();
  const response = await fetch(`${api}${address}`, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const text = await response.text();
  const { identical, text: again } = recompute(text);
  return {
    document: JSON.parse(text),
    rows: JSON.parse(again).result.rows,
    identical,
  };
}
