import type { Examples } from '../../testing/examples.ts';
import { Kept } from '../../testing/Kept.tsx';
import type { MaskBox } from './boxes.ts';
import { PhotoMask } from './PhotoMask.tsx';

/** A street with a sign, drawn: no photo of anybody. */
const street = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#9fb7c4"/><rect y="260" width="640" height="140" fill="#6b7075"/><rect x="60" y="90" width="180" height="180" fill="#c9b79c"/><rect x="400" y="230" width="150" height="70" rx="12" fill="#7c2f2a"/><rect x="440" y="272" width="70" height="18" fill="#2458a6"/></svg>`,
)}`;

const none: readonly MaskBox[] = [];
const two: readonly MaskBox[] = [
  { x: 0.68, y: 0.66, width: 0.13, height: 0.08 },
  { x: 0.14, y: 0.3, width: 0.1, height: 0.16 },
];

export const examples: Examples = [
  {
    name: '两个遮挡框',
    draw: () => (
      <Kept
        initial={two}
        draw={(boxes, set) => <PhotoMask src={street} alt="路边一辆车" boxes={boxes} onInput={set} />}
      />
    ),
  },
  {
    name: '尚未画框',
    draw: () => (
      <Kept
        initial={none}
        draw={(boxes, set) => <PhotoMask src={street} alt="路边一辆车" boxes={boxes} onInput={set} />}
      />
    ),
  },
];
