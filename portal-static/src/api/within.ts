/**
 * A signal that ends after so many milliseconds, or as soon as the other one does. Some telephones' browsers have no
 * `AbortSignal.any`.
 */
export function within(milliseconds: number, other?: AbortSignal): AbortSignal {
  const control = new AbortController();
  const stop = () => control.abort(other?.reason);
  if (other?.aborted) stop();
  const timer = setTimeout(
    () => control.abort(new DOMException('no answer in time', 'TimeoutError')),
    milliseconds,
  );
  other?.addEventListener('abort', stop, { once: true });
  control.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return control.signal;
}
