import type { RoundingMode } from './decimal.ts';

/** The parts of an export that are computed from; what is not named here is passed through. */
export interface RankingDocument {
  readonly format: string;
  readonly scheme: Scheme;
  readonly inputs: { readonly [channel: string]: Input };
}

export interface Scheme {
  readonly groups: readonly { readonly units: readonly string[] }[];
  readonly channels: readonly Channel[];
  readonly indicators: readonly Indicator[];
  readonly rounding: {
    readonly places: number;
    readonly mode: RoundingMode;
    readonly orderBy: 'EXACT' | 'ROUNDED';
    readonly quotientPlaces: number;
  };
  readonly tieBreaks: readonly string[];
  readonly grades: readonly { readonly code: string; readonly from: string }[];
  readonly lists: { readonly red?: ListRule; readonly black?: ListRule };
  readonly incentives: readonly Incentive[];
  readonly sharing: 'EACH' | 'SPLIT';
}

export interface ListRule {
  readonly count?: number;
  readonly threshold?: string;
}

export interface Incentive {
  readonly rank?: number;
  readonly rankFromLast?: number;
  readonly amount?: string;
}

export interface Channel {
  readonly code: string;
  readonly kind: string;
  readonly weight: string;
  readonly rules?: Rules;
}

export interface Rules {
  readonly method?: 'POINTS_LOST' | 'PASS_RATE';
  readonly indicators?: readonly string[];
  readonly minimumSample?: number;
  readonly trim?: number;
  readonly minimumMarks?: number;
  readonly rates?: readonly {
    readonly rate: string;
    readonly weight: string;
    readonly complement: boolean;
  }[];
  readonly lowest?: string;
  readonly highest?: string;
  readonly mostPercent?: number;
}

export interface Indicator {
  readonly code: string;
  readonly cap?: string;
  readonly standards: readonly { readonly code: string; readonly cap?: string }[];
}

export interface Finding {
  readonly finding: string;
  readonly unit: string;
  readonly indicator: string;
  readonly standard: string;
  readonly points: string;
}

export interface Mark {
  readonly by: string;
  readonly of: string;
  readonly mark: string;
}

export interface Layer {
  readonly code: string;
  readonly weight: string;
  readonly n: number;
  readonly sum: string;
  readonly sumOfSquares: string;
}

export interface Attainment {
  readonly commitment: string;
  readonly target: string;
  readonly reached?: string;
  readonly weight: string;
}

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

type ByUnit<T> = { readonly [unit: string]: T };

/** What a channel was given; the fields of its kind are there and no others. */
export interface Input {
  readonly findings?: readonly Finding[];
  readonly sampled?: ByUnit<number>;
  readonly marks?: readonly Mark[];
  readonly rates?: ByUnit<{ readonly [rate: string]: Fraction }>;
  readonly answers?: ByUnit<readonly Layer[]>;
  readonly attainments?: ByUnit<readonly Attainment[]>;
  readonly scores?: ByUnit<string>;
}
