/** The pages: each is a file of its own, so that any static host can serve them without rewrites. */
export const pages = [
  'index',
  'unit',
  'search',
  'me',
  'about',
  'data',
  'news',
  'notice',
  'statistics',
] as const;

export type Page = (typeof pages)[number];
