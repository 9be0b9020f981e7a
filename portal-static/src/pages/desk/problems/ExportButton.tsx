import { useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { download } from '../files/download.ts';
import type { Filters } from './filters.ts';
import { t } from './words.ts';

/** Saves the ledger as CSV, with those filters that the export knows. */
export function ExportButton({ filters }: { filters: Filters }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const { unit, category, from, to } = filters;
  const save = async () => {
    setBusy(true);
    setTrouble('');
    try {
      const query = new URLSearchParams(
        Object.entries({ unit, category, from, until: to }).filter(
          (each): each is [string, string] => !!each[1],
        ),
      );
      await download(`/export/ledger.csv?${query}`, 'ledger.csv');
      announce(t('exported'));
    } catch (cause) {
      setTrouble(t('exportFailed', { why: cause instanceof Failure ? cause.message : String(cause) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" class="button button-quiet" disabled={busy} onClick={() => void save()}>
        {t(busy ? 'exporting' : 'export')}
      </button>
      {trouble && <span role="alert">{trouble}</span>}
    </>
  );
}
