/** The pages: each is a file of its own, so that any static host can serve them without rewrites. */
export const pages = [
  'index',
  'unit',
  'search',
  'components',
  'desk',
  'ranking',
  'problems',
  'news',
  'statistics',
  'tell',
  'tip',
  'about',
  'data',
  'notice',
  'problem',
] as const;

export type Page = (typeof pages)[number];
