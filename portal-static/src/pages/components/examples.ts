import type { Examples } from '../../testing/examples.ts';

const rooms = import.meta.glob<{ readonly examples: Examples }>('../../components/*/examples.tsx');

/** A component that has examples, by its folder's name. */
export interface Room {
  readonly name: string;
  readonly load: () => Promise<Examples>;
}

/** Every component's examples, by folder, loaded when they are wanted. */
export const found: readonly Room[] = Object.entries(rooms).map(([path, load]) => ({
  name: path.split('/').at(-2) ?? path,
  load: async () => (await load()).examples,
}));
