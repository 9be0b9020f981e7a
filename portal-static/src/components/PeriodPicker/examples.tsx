import type { Examples } from '../../testing/examples.ts';
import { PeriodPicker } from './PeriodPicker.tsx';

const periods = Array.from({ length: 14 }, (_, index) => `${2023 - index}-06`);

export const examples: Examples = [
  { name: '十四期', draw: () => <PeriodPicker group="county" periods={periods} current="2022-06" /> },
];
