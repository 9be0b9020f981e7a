import type { Examples } from '../../testing/examples.ts';
import { PhotoTray } from './PhotoTray.tsx';

/** A picture of nothing but a colour and a horizon, so that the example needs no file. */
const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"%3E%3Cpath fill="%239ab" d="M0 0h4v4H0z"/%3E%3Cpath fill="%23678" d="M0 3 1.5 1 3 3z"/%3E%3C/svg%3E';

const nothing = () => {};

export const examples: Examples = [
  { name: '还没有照片', draw: () => <PhotoTray photos={[]} most={6} onAdd={nothing} onRemove={nothing} /> },
  {
    name: '已有两张',
    draw: () => (
      <PhotoTray
        photos={['a', 'b'].map((id) => ({ id, url: picture, size: 231_000, original: 4_120_000 }))}
        most={6}
        onAdd={nothing}
        onRemove={nothing}
      />
    ),
  },
];
