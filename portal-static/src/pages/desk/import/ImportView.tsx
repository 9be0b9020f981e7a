import { useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import { FileField, Select } from '../../../components/Field/Field.tsx';
import { FailureMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { follow } from '../../../route/route.ts';
import { t as caseWord } from '../case/words.ts';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { useCommand } from '../command/useCommand.ts';
import { deskHref } from '../deskHref.ts';
import { save, upload } from '../files/download.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { sources } from '../problems/filters.ts';
import { t as deskWord } from '../words.ts';
import { type Fault, importFindingsCommand } from './commands.ts';
import { readCsv, textOf } from './csv.ts';
import { Faults } from './Faults.tsx';
import { t } from './words.ts';

const largest = 10_000_000;

interface Result {
  readonly imported: number;
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
}

/** Imports problems from a table; what is wrong with it is shown with its row, its column and what stands there. */
export default function ImportView() {
  const command = useCommand(importFindingsCommand);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [source, setSource] = useState('FINDING');
  const [sample, setSample] = useState(false);
  const [uploading, setUploading] = useState(false);
  const [trouble, setTrouble] = useState<Failure>();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [cells, setCells] = useState<readonly (readonly string[])[]>([]);
  const [result, setResult] = useState<Result>();
  const [missing, setMissing] = useState(false);
  const [file] = files;

  const send = async () => {
    setMissing(!file);
    if (!file) return;
    setTrouble(undefined);
    setFaults([]);
    setResult(undefined);
    setUploading(true);
    try {
      const uploadId = await upload(file);
      setCells(/\.csv$/i.test(file.name) ? readCsv(await textOf(file)) : []);
      const payload = await command.run({
        uploadId,
        source: source as (typeof sources)[number],
        ...(sample ? { sample } : {}),
      });
      if (payload && payload.imported > 0) {
        setResult(payload);
        setFiles([]);
      }
      setFaults(payload?.faults ?? []);
    } catch (cause) {
      setTrouble(cause instanceof Failure ? cause : new Failure('refused'));
    } finally {
      setUploading(false);
    }
  };
  const busy = uploading || command.busy;
  const found = faults.length > 0 ? faults : (command.refused?.faults ?? []);
  return (
    <div class="stack">
      <ViewHead title={t('title')} />
      <form
        class="card command"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p class="desk-lead">{t('lead')}</p>
        <p class="meta">
          {t('columns')}：{t('columns.text')}{' '}
          <button
            type="button"
            class="link-button"
            onClick={() =>
              save(new Blob([`\uFEFF${t('template.head')}\r\n`], { type: 'text/csv' }), t('template.name'))
            }
          >
            {t('template')}
          </button>
        </p>
        {trouble && <FailureMessage failure={trouble} />}
        {found.length === 0 && <FormTrouble command={command} local={{}} go={() => undefined} />}
        <FileField
          label={t('file')}
          hint={t('file.hint')}
          required
          accept=".csv,.xlsx,text/csv"
          maxSize={largest}
          value={files}
          onInput={(chosen) => {
            setFiles(chosen);
            setMissing(false);
          }}
          error={missing ? deskWord('form.required') : undefined}
        />
        <Select
          label={t('source')}
          options={sources.map((value) => ({ value, label: caseWord(`source.${value}`) }))}
          value={source}
          onInput={setSource}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={sample}
            onChange={(event) => setSample(event.currentTarget.checked)}
          />
          <span>{t('sample')}</span>
        </label>
        <div class="buttons">
          <button type="submit" class="button" disabled={busy}>
            {busy ? t('uploading') : t('submit')}
          </button>
        </div>
      </form>
      {result && (
        <p class="actions-done" role="status">
          {t('done', { n: result.imported, first: result.firstNumber ?? '', last: result.lastNumber ?? '' })}{' '}
          <a href={deskHref('problems')} onClick={follow}>
            {t('done.open')}
          </a>
        </p>
      )}
      {found.length > 0 && <Faults faults={found} cells={cells} />}
    </div>
  );
}
