/** The result of a computation as an export writes it: how each total came about. */
export interface ResultRow {
  readonly unit: string;
  readonly rank?: number;
  readonly total?: string;
  readonly exact?: string;
  readonly gaps: readonly { readonly channel: string; readonly reason: string }[];
  readonly components: readonly ResultComponent[];
}

export interface ResultComponent {
  readonly channel: string;
  readonly weight: string;
  readonly score: string;
  readonly value: string;
  readonly steps: ResultSteps;
}

/** The fields of a channel's kind are there and no others; none for a published figure. */
export interface ResultSteps {
  readonly sampled?: number;
  readonly failed?: number;
  readonly counted?: string;
  readonly indicators?: readonly IndicatorStep[];
  readonly marks?: readonly { readonly by: string; readonly mark: string; readonly kept: boolean }[];
  readonly trimmed?: number;
  readonly rates?: readonly RateStep[];
  readonly defined?: string;
  readonly n?: number;
  readonly low?: string;
  readonly high?: string;
  readonly layers?: readonly {
    readonly code: string;
    readonly weight: string;
    readonly n: number;
    readonly mean: string;
  }[];
  readonly commitments?: readonly {
    readonly commitment: string;
    readonly target: string;
    readonly reached: string;
    readonly weight: string;
    readonly attained: string;
  }[];
}

export interface IndicatorStep {
  readonly indicator: string;
  readonly lost: string;
  readonly counted: string;
  readonly standards: readonly StandardStep[];
}

export interface StandardStep {
  readonly standard: string;
  readonly lost: string;
  readonly counted: string;
  readonly findings: readonly { readonly finding: string; readonly points: string }[];
}

export interface RateStep {
  readonly rate: string;
  readonly of: { readonly numerator: number; readonly denominator: number };
  readonly weight: string;
  readonly complement: boolean;
}
