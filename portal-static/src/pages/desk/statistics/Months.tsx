import { useState } from 'preact/hooks';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { TextField } from '../../../components/Field/Field.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { Allowed } from '../command/Allowed.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { useCommand } from '../command/useCommand.ts';
import { holds, viewer } from '../viewer.ts';
import { prepareCommand, releaseStatisticsCommand } from './commands.ts';
import type { DeskMonth } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly year: string;
  readonly months: readonly DeskMonth[];
  readonly newest: () => void;
  readonly onDone: (words: string) => void;
}

function stateOf({ over, release, prepared }: DeskMonth): string {
  if (prepared?.status === 'PREPARED') return t('state.prepared', { n: prepared.version });
  if (release) return t('state.released', { n: release.version });
  return t(over ? 'state.none' : 'state.running');
}

/** Each month of a year: what of it is public, and taking it down or releasing it. */
export function Months({ year, months, newest, onDone }: Props) {
  const [correcting, correct] = useState<string>();
  const prepare = useCommand(prepareCommand);
  const release = useCommand(releaseStatisticsCommand);
  const publisher = holds(viewer.value, ['PUBLISHER']);
  const releaser = holds(viewer.value, ['PUBLISHER', 'LEADER']);

  const take = async (month: string) => {
    release.reset();
    if (await prepare.run({ month })) onDone(t('done.prepare', { month: formatPeriod(month) }));
  };
  const out = async (month: string, expectedRevision: number) => {
    prepare.reset();
    if (await release.run({ month, expectedRevision }))
      onDone(t('done.release', { month: formatPeriod(month) }));
  };

  return (
    <section class="card statistics-part">
      <h2>{t('months')}</h2>
      <FormTrouble command={prepare} local={{}} newest={newest} go={() => undefined} />
      <FormTrouble command={release} local={{}} newest={newest} go={() => undefined} />
      {correcting && (
        <Correction
          key={correcting}
          month={correcting}
          newest={newest}
          onCancel={() => correct(undefined)}
          onDone={() => {
            onDone(t('done.prepare', { month: formatPeriod(correcting) }));
            correct(undefined);
          }}
        />
      )}
      <DataTable
        caption={t('months.caption', { year })}
        captionHidden
        rows={[...months].reverse()}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', label: t('month'), render: ({ month }) => formatPeriod(month) },
          { key: 'state', label: t('state'), render: stateOf },
          {
            key: 'do',
            label: t('do'),
            render: ({ month, over, release: public_, prepared }) =>
              prepared?.status === 'PREPARED' ? (
                <Allowed can={releaser} why={t('why.release')}>
                  <button
                    type="button"
                    class="button"
                    disabled={release.busy}
                    onClick={() => void out(month, prepared.revision)}
                  >
                    {t('release')}
                  </button>
                </Allowed>
              ) : (
                <Allowed can={publisher && over} why={t(over ? 'why.prepare' : 'why.over')}>
                  <button
                    type="button"
                    class="button button-quiet"
                    disabled={prepare.busy}
                    onClick={() => (public_ ? correct(month) : void take(month))}
                  >
                    {t(public_ ? 'prepareAgain' : 'prepare')}
                  </button>
                </Allowed>
              ),
          },
        ]}
      />
    </section>
  );
}

interface CorrectionProps {
  readonly month: string;
  readonly newest: () => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Takes a released month down again, with the reason that everybody will read. */
function Correction({ month, newest, onDone, onCancel }: CorrectionProps) {
  const command = useCommand(prepareCommand);
  return (
    <CommandForm
      command={command}
      draft={`statistics ${month}`}
      initial={{ reason: '' }}
      submit={`${t('prepareAgain')} ${formatPeriod(month)}`}
      newest={newest}
      input={({ reason }) => ({ month, reason })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ field }) => <TextField label={t('reason')} maxLength={200} required {...field('reason')} />}
    </CommandForm>
  );
}
