import type { Examples } from '../../testing/examples.ts';
import { anEntry } from './entry.fixture.ts';
import { ProblemEntry } from './ProblemEntry.tsx';

export const examples: Examples = [
  { name: '超期，黄单，延期过', draw: () => <ProblemEntry entry={anEntry()} /> },
  {
    name: '已整改',
    draw: () => (
      <ProblemEntry
        entry={anEntry({ status: 'CLOSED', outcome: 'FIXED', overdue: false, secondsLeft: null })}
        marked
      />
    ),
  },
  {
    name: '挂账',
    draw: () => (
      <ProblemEntry
        entry={anEntry({
          status: 'DEFERRED',
          colour: null,
          overdue: false,
          secondsLeft: null,
          deferral: { kind: 'WORKS', promisedOn: '2027-03-31' },
        })}
      />
    ),
  },
  {
    name: '已撤下',
    draw: () => (
      <ProblemEntry
        entry={anEntry({
          status: 'WITHDRAWN',
          colour: null,
          unit: null,
          withdrawal: { at: '2026-11-20T02:00:00Z', reason: '地点有误，已重新公示' },
        })}
      />
    ),
  },
];
