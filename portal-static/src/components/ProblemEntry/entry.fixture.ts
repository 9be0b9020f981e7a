import type { Entry } from './queries.ts';

/** An exposed problem for tests and examples: overdue by a day, a yellow ticket, extended once. */
export function anEntry(change: Partial<Entry> = {}): Entry {
  return {
    number: 'GS-7K3M-Q9XT',
    sample: true,
    title: '永安大道路口暴露垃圾',
    status: 'IN_PROGRESS',
    outcome: null,
    colour: 'YELLOW',
    dueAt: '2026-11-20T09:30:00Z',
    overdue: true,
    secondsLeft: -86_400,
    extensions: 1,
    deferral: null,
    releasedAt: '2026-11-19T02:00:00Z',
    address: '咸安区永安大道与银泉大道路口',
    unit: { code: 'XN-XA', name: '咸安区' },
    category: { code: 'E01-02', name: '暴露垃圾' },
    location: { latitude: 29.8415, longitude: 114.3222, precision: 1 },
    photos: [],
    withdrawal: null,
    ...change,
  };
}
