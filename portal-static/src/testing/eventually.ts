import { vi } from 'vitest';

/** Waits until the check passes; on a busy machine that takes longer than Vitest's one second. */
export const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 });
