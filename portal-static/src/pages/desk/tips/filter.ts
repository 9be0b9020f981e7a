import type { VariablesOf } from '../../../api/graphql.ts';
import type { Params } from '../../../route/route.ts';
import type { tipsQuery } from './queries.ts';

export type TipFilter = NonNullable<VariablesOf<typeof tipsQuery>['filter']>;

/** The inboxes, in their order. */
export const boxes = ['open', 'mine', 'waiting', 'overdue', 'contested', 'reward', 'all'] as const;
export type Box = (typeof boxes)[number];

export const states = ['RECEIVED', 'ACCEPTED', 'DECLINED', 'TRANSFERRED'] as const;

/** How old, in days: up to one, or at least so many. */
export const ages = ['1', '2', '3', '7'] as const;

const ofBox: Record<Box, TipFilter> = {
  open: { states: ['RECEIVED'] },
  mine: { mine: true },
  waiting: { unanswered: true },
  overdue: { answerOverdue: true },
  contested: { contested: true },
  reward: { claimsReward: true },
  all: {},
};

/** What is chosen in the address; whatever is no choice there counts as absent. */
export interface Chosen {
  readonly box: Box;
  readonly state: string | undefined;
  readonly category: string | undefined;
  readonly territory: string | undefined;
  readonly age: string | undefined;
  readonly order: 'OLDEST' | 'NEWEST';
}

const among = <T extends string>(value: string | undefined, known: readonly T[]): T | undefined =>
  known.find((each) => each === value);

export function chosen(param: (name: string) => string | undefined): Chosen {
  return {
    box: among(param('box'), boxes) ?? 'open',
    state: among(param('state'), states),
    category: param('category'),
    territory: param('territory'),
    age: among(param('age'), ages),
    order: param('order') === 'NEWEST' ? 'NEWEST' : 'OLDEST',
  };
}

/** The parameters of an address that chooses the same, with some of it changed. */
export function params({ box, state, category, territory, age, order }: Chosen): Params {
  return {
    box: box === 'open' ? undefined : box,
    state,
    category,
    territory,
    age,
    order: order === 'OLDEST' ? undefined : order,
  };
}

const day = 86_400_000;

/** What the API is asked for; ages count from a whole minute, so that the question stays the same for one. */
export function filterOf({ box, state, category, territory, age }: Chosen, now: number): TipFilter {
  const minute = Math.floor(now / 60_000) * 60_000;
  const ago = (days: number) => new Date(minute - days * day).toISOString();
  const beyond = age === '1' ? 1 : age === '2' ? 1 : Number(age);
  return {
    ...ofBox[box],
    ...(state ? { states: [among(state, states) ?? 'RECEIVED'] } : {}),
    ...(category ? { category } : {}),
    ...(territory ? { territory } : {}),
    ...(age === '1' ? { receivedFrom: ago(1) } : age ? { receivedBefore: ago(beyond) } : {}),
  };
}
