import { useEffect } from 'preact/hooks';

/** Has the browser ask before the page is left, while something would be lost. */
export function useGuard(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [wanted]);
}
