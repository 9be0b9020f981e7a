import type { Examples } from '../../testing/examples.ts';
import { BeforeAfter } from './BeforeAfter.tsx';

/** A drawn street instead of a photo: nothing that could be taken for a real place. */
const drawn = (sky: string, heap: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><rect width="640" height="480" fill="${sky}"/><path d="M0 330H640V480H0Z" fill="#7d8286"/><path d="M90 330V150H230V330Z M410 330V90H570V330Z" fill="#fff" opacity=".7"/>${heap}</svg>`,
  )}`;

const pair = {
  before: {
    id: '1',
    medium: drawn('#c9d3da', '<path d="M240 420 290 350 330 380 380 340 430 420Z" fill="#6b5a3e"/>'),
  },
  after: { id: '2', medium: drawn('#bfe0f2', '') },
};

export const examples: Examples = [
  { name: '整改前后', draw: () => <BeforeAfter pairs={[pair]} /> },
  {
    name: '两组照片',
    draw: () => <BeforeAfter pairs={[pair, { before: pair.after, after: pair.before }]} />,
  },
];
