import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Status } from '../../../components/Status/Status.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { findingColumns, unitNames } from '../evaluation/columns.ts';
import { categoryChoices } from '../evaluation/schemeQueries.ts';
import { type Chosen, TableFile } from '../evaluation/TableFile.tsx';
import { useTableImport } from '../evaluation/useTableImport.ts';
import { useUnits } from '../evaluation/useUnits.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { importFindings } from './commands.ts';
import type { FindingRound } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly round: FindingRound;
  readonly channel: FindingRound['scheme']['channels'][number];
}

/** Many findings from a file: looked through row by row before anything is sent, all of them or none. */
export function FindingsImport({ round, channel }: Props) {
  const units = useUnits();
  const { data } = useStaffQuery(categoryChoices, { lang: apiLang });
  const categories = data?.categories;
  const columns = useMemo(() => {
    const everywhere = unitNames(units ?? []);
    const compared = unitNames(
      units ?? [],
      round.groups.flatMap((group) => group.units),
    );
    const all = findingColumns(channel, round.scheme, compared, everywhere, categories ?? []);
    // Until names are here, nothing is said to be unknown.
    return units && categories ? all : all.map(({ names, required }) => ({ names, required }));
  }, [units, categories, round, channel]);
  const sending = useTableImport(importFindings);
  const [chosen, choose] = useState<Chosen>();
  const [missing, setMissing] = useState<string>();
  const trouble = useRef<HTMLDivElement>(null);
  const { errors, failure, done } = sending;
  useEffect(() => {
    if (errors.length > 0 || failure) trouble.current?.focus();
  }, [errors, failure]);

  const send = () => {
    setMissing(chosen ? undefined : t('import.noFile'));
    if (chosen) void sending.run(chosen, { round: round.id, channel: channel.code });
  };
  return (
    <form
      class="card command"
      noValidate
      aria-busy={sending.busy}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p class="findings-what">{t('import.what')}</p>
      <div ref={trouble} tabIndex={-1} class="command-trouble">
        <FormTrouble command={sending} local={{}} go={() => undefined} />
      </div>
      {done && (
        <p role="status">
          <Status tone="good">
            {t('import.done', {
              n: done.imported,
              first: done.firstNumber ?? '',
              last: done.lastNumber ?? '',
            })}
          </Status>
        </p>
      )}
      <TableFile
        label={t('import.file')}
        hint={t('import.file.hint')}
        error={missing}
        columns={columns}
        title={channel.name}
        told={sending.faults}
        onChange={(next) => {
          choose(next);
          setMissing(undefined);
          sending.reset();
        }}
      />
      <div class="buttons">
        <button type="submit" class="button" disabled={sending.busy}>
          {t(sending.busy ? 'import.sending' : 'import.submit')}
        </button>
      </div>
    </form>
  );
}
