import { useRef, useState } from 'preact/hooks';
import { newKey } from '../../tip/key.ts';
import { post } from '../../tip/post.ts';
import { Setback } from '../../tip/setback.ts';

interface Payload {
  readonly userErrors: readonly { readonly message: string; readonly code: string }[];
}

/** How a step of the citizen stands. */
export interface Step<P> {
  readonly busy: boolean;
  /** Why it was not done, in words; empty while nothing is wrong. */
  readonly faults: readonly string[];
  readonly setback?: Setback;
  /**
   * Takes the step; gives back the payload when it was done. The same input is sent with the same key however often
   * it is tried, so that it has one effect. `before` adds what has to be sent first, which `signature` names.
   */
  readonly run: (
    input: Readonly<Record<string, unknown>>,
    before?: () => Promise<object>,
    signature?: string,
  ) => Promise<P | undefined>;
}

/** A mutation of the citizen, which is tried again by whoever sent it; nothing that was typed goes away meanwhile. */
export function useStep<P extends Payload>(document: unknown, field: string, keyed = true): Step<P> {
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [setback, setSetback] = useState<Setback>();
  const sent = useRef<{ readonly input: string; readonly key: string } | undefined>(undefined);

  const run: Step<P>['run'] = async (input, before = async () => ({}), signature = '') => {
    if (busy) return undefined;
    setBusy(true);
    setFaults([]);
    setSetback(undefined);
    const same = JSON.stringify([input, signature]);
    if (sent.current?.input !== same) sent.current = { input: same, key: newKey() };
    const { key } = sent.current;
    try {
      const more = await before();
      const whole = { ...input, ...more, ...(keyed ? { idempotencyKey: key } : {}) };
      const data = await post<Record<string, P>>({ document, variables: { input: whole } });
      const payload = data[field];
      if (!payload) throw new Setback('unreachable');
      if (payload.userErrors.length > 0) {
        setFaults(payload.userErrors.map(({ message }) => message));
        return undefined;
      }
      sent.current = undefined;
      return payload;
    } catch (cause) {
      setSetback(cause instanceof Setback ? cause : new Setback('unreachable'));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, faults, run, ...(setback ? { setback } : {}) };
}
