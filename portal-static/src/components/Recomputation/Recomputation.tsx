import { useEffect, useState } from 'preact/hooks';
import { config } from '../../config/config.ts';
import { t } from '../../i18n/i18n.ts';
import './Recomputation.css';

type State =
  | { readonly is: 'idle' | 'working' | 'identical' | 'failed' }
  | { readonly is: 'different'; readonly units: readonly string[] };

/** Larger ones would keep a phone busy for long; whoever wants them has the command. */
const longestWait = 60_000;

/** Fetches the export and does its arithmetic again; the code for it is loaded only then. */
async function recomputed(address: string): Promise<State> {
  try {
    const [{ recompute }, response] = await Promise.all([
      import('../../recompute/recompute.ts'),
      fetch(`${(await config()).api}${address}`, { signal: AbortSignal.timeout(longestWait) }),
    ]);
    if (!response.ok) return { is: 'failed' };
    const { identical, different } = recompute(await response.text());
    return identical ? { is: 'identical' } : { is: 'different', units: different };
  } catch {
    return { is: 'failed' };
  }
}

/** The files of a ranking, and its arithmetic done again in the reader's browser. */
export function Recomputation({ address, names }: { address: string; names: ReadonlyMap<string, string> }) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const [files, setFiles] = useState('');
  useEffect(() => void config().then(({ api }) => setFiles(`${api}${address}`)), [address]);
  const start = async () => {
    setState({ is: 'working' });
    setState(await recomputed(address));
  };
  return (
    <section class="card recomputation" aria-labelledby="recomputation">
      <h2 id="recomputation">{t('recompute.title')}</h2>
      <p>{t('recompute.what')}</p>
      <button type="button" class="button" onClick={start} disabled={state.is === 'working'}>
        {t('recompute.start')}
      </button>
      <p class={`recomputation-${state.is}`} aria-live="polite">
        {state.is === 'working' && t('recompute.working')}
        {state.is === 'identical' && t('recompute.identical')}
        {state.is === 'failed' && t('recompute.failed')}
        {state.is === 'different' &&
          (state.units.length === 0
            ? t('recompute.otherBytes')
            : t('recompute.different', {
                units: state.units.map((code) => names.get(code) ?? code).join(t('list.separator')),
              }))}
      </p>
      {files !== '' && (
        <ul class="recomputation-files">
          <li>
            <a href={files} download>
              {t('recompute.json')}
            </a>
          </li>
          <li>
            <a href={files.replace(/json$/, 'csv')} download>
              {t('recompute.csv')}
            </a>
          </li>
        </ul>
      )}
    </section>
  );
}
