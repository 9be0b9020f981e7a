import { type Challenge, solve } from './solve.ts';

/** What the worker says: how far it is, or the solution. */
export type ProofNews = { readonly part: number } | { readonly solution: string | undefined };

const say = (news: ProofNews) => postMessage(news);

addEventListener('message', async ({ data }: MessageEvent<Challenge>) => {
  say({ solution: await solve(data, (part) => say({ part })) });
});
