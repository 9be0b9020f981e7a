/** The pages: each is a file of its own, so that any static host can serve them without rewrites. */
export const pages = [
  'index',
  'ranking',
  'unit',
  'problems',
  'news',
  'statistics',
  'search',
  'tell',
  'tip',
  'me',
  'about',
  'data',
  'notice',
  'problem',
  'components',
  'desk',
] as const;

export type Page = (typeof pages)[number];
