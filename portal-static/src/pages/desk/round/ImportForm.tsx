import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { TextField } from '../../../components/Field/Field.tsx';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { scoreColumns, unitNames } from '../evaluation/columns.ts';
import { type Chosen, TableFile } from '../evaluation/TableFile.tsx';
import { useTableImport } from '../evaluation/useTableImport.ts';
import { useUnits } from '../evaluation/useUnits.ts';
import { importScores } from './commands.ts';
import type { Round } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly round: Round;
  readonly channel: Round['scheme']['channels'][number];
  readonly reload: () => void;
  readonly onDone: (lines: number) => void;
}

/** Gives a channel its figures from a file: previewed, checked, its faults shown and mended in place. */
export function ImportForm({ round, channel, reload, onDone }: Props) {
  const units = useUnits();
  const columns = useMemo(() => {
    const compared = round.groups.flatMap((group) => group.units);
    const known = unitNames(units ?? [], compared);
    // Until the units' names are here, nobody is said to be unknown.
    const named = units ? known : { has: () => true, get: (text: string) => text };
    return scoreColumns(channel, round.scheme, named as ReadonlyMap<string, string>);
  }, [units, channel, round]);
  const sending = useTableImport(importScores);
  const [chosen, choose] = useState<Chosen>();
  const [source, setSource] = useState({ title: '', url: '' });
  const [local, setLocal] = useState<Readonly<Record<string, string>>>({});
  const trouble = useRef<HTMLDivElement>(null);
  const { errors, failure } = sending;
  useEffect(() => {
    if (errors.length > 0 || failure) trouble.current?.focus();
  }, [errors, failure]);

  const send = async () => {
    const title = source.title.trim();
    const url = source.url.trim();
    const wrong: Record<string, string> = {};
    if (!chosen) wrong.uploadId = t('import.noFile');
    if (url && (!/^https?:\/\/\S+$/.test(url) || !title)) wrong.url = t('import.urlWrong');
    setLocal(wrong);
    if (!chosen || Object.keys(wrong).length > 0) return;
    const done = await sending.run(chosen, {
      round: round.id,
      channel: channel.code,
      expectedRevision: round.revision,
      ...(title ? { source: { title, ...(url ? { url } : {}) } } : {}),
    });
    if (done) onDone(done.imported);
  };
  return (
    <form
      class="command"
      noValidate
      aria-busy={sending.busy}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div ref={trouble} tabIndex={-1} class="command-trouble">
        <FormTrouble
          command={sending}
          local={local}
          newest={() => {
            reload();
            sending.reset();
          }}
          go={() => undefined}
        />
      </div>
      <TableFile
        label={t('import.file')}
        hint={t('import.file.hint')}
        error={local.uploadId}
        columns={columns}
        title={channel.name}
        told={sending.faults}
        onChange={(next) => {
          choose(next);
          setLocal({});
          sending.reset();
        }}
      />
      <div class="field-pair">
        <TextField
          name="source.title"
          label={t('import.source')}
          hint={t('import.source.hint')}
          maxLength={200}
          value={source.title}
          onInput={(title) => setSource({ ...source, title })}
        />
        <TextField
          name="source.url"
          type="url"
          label={t('import.url')}
          hint={t('import.url.hint')}
          error={local.url}
          value={source.url}
          onInput={(url) => setSource({ ...source, url })}
        />
      </div>
      <div class="buttons">
        <button type="submit" class="button" disabled={sending.busy}>
          {sending.busy ? t('import.sending') : t('import.submit')}
        </button>
      </div>
    </form>
  );
}
