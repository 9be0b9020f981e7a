import type { Examples } from '../../testing/examples.ts';
import { Gallery } from './Gallery.tsx';

/** A drawn street instead of a photo: nothing that could be taken for a real place. */
const drawn = (sky: string, road: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><rect width="640" height="480" fill="${sky}"/><path d="M0 330H640V480H0Z" fill="${road}"/><path d="M90 330V150H230V330Z M410 330V90H570V330Z" fill="#fff" opacity=".7"/><path d="M40 405H160 M240 405H360 M440 405H560" stroke="#fff" stroke-width="14"/></svg>`,
  )}`;

const before = drawn('#c9d3da', '#8b8378');
const after = drawn('#bfe0f2', '#56636d');

export const examples: Examples = [
  {
    name: '整改前后',
    draw: () => (
      <Gallery
        photos={[
          { id: '1', thumb: before, url: before, label: '整改前' },
          { id: '2', thumb: after, url: after, label: '整改后' },
        ]}
      />
    ),
  },
];
