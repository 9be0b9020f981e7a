import { useState } from 'preact/hooks';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { TextField } from '../../../components/Field/Field.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { follow } from '../../../route/route.ts';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { deskHref } from '../deskHref.ts';
import { takesFile, takesFindings } from '../evaluation/columns.ts';
import { t as say } from '../evaluation/words.ts';
import { excuseFromMarking } from './commands.ts';
import { ImportForm } from './ImportForm.tsx';
import type { Round } from './queries.ts';
import { whyNot } from './StepButton.tsx';
import { t } from './words.ts';

type Channel = Round['scheme']['channels'][number];
interface Props {
  readonly round: Round;
  readonly reload: () => void;
}

/** What each channel takes, what it still lacks, and where that is given. */
export function Channels({ round, reload }: Props) {
  return (
    <section class="card" aria-labelledby="channels">
      <h2 id="channels">{t('channels')}</h2>
      <ul class="channels">
        {round.scheme.channels.map((channel) => (
          <li key={channel.code}>
            <h3>
              {channel.name}{' '}
              <span class="meta">
                {say(`kind.${channel.kind}`)} · {t('channel.weight', { weight: channel.weight })}
              </span>
            </h3>
            <Takes channel={channel} round={round} reload={reload} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Takes({ channel, round, reload }: Props & { readonly channel: Channel }) {
  if (channel.kind === 'DISPOSAL') return <p class="meta">{t('channel.rates')}</p>;
  if (channel.kind === 'CROSS') return <Marks channel={channel} round={round} reload={reload} />;
  return (
    <>
      <p class="meta">
        {t(takesFindings(channel) ? 'channel.findings' : 'channel.file')}
        {takesFindings(channel) && (
          <>
            {' '}
            <a href={deskHref('findings', { id: round.id, channel: channel.code })} onClick={follow}>
              {t('toFindings')}
            </a>
          </>
        )}
      </p>
      {takesFile(channel) && <Import channel={channel} round={round} reload={reload} />}
    </>
  );
}

function Import({ channel, round, reload }: Props & { readonly channel: Channel }) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<number>();
  const why = whyNot('import', round);
  if (why !== '') return round.state === 'OPEN' ? <p class="meta">{why}</p> : null;
  return (
    <>
      {done !== undefined && (
        <p role="status">
          <Status tone="good">{t('import.done', { n: done })}</Status>
        </p>
      )}
      <p>
        <button
          type="button"
          class="button button-quiet channels-open"
          aria-expanded={open}
          aria-label={open ? undefined : t('import', { channel: channel.name })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'import.close' : 'import.open')}
        </button>
      </p>
      {open && (
        <ImportForm
          round={round}
          channel={channel}
          reload={reload}
          onDone={(lines) => {
            setOpen(false);
            setDone(lines);
            reload();
          }}
        />
      )}
    </>
  );
}

function Marks({ channel, round, reload }: Props & { readonly channel: Channel }) {
  const [excusing, excuse] = useState<{ code: string; name: string }>();
  const silent = round.unmarked.find((each) => each.channel.code === channel.code)?.units ?? [];
  const given = round.markings.filter((each) => each.channel === channel.code);
  const can = whyNot('import', round) === '';
  return (
    <>
      <p>
        <span class="meta">{t('channel.marks')}</span>{' '}
        {silent.length === 0 ? (
          <Status tone="good">{t('channel.marked', { n: given.length })}</Status>
        ) : (
          <Status tone="warn">{t('channel.unmarked', { n: silent.length })}</Status>
        )}
      </p>
      <details class="channels-marks" open={silent.length > 0}>
        <summary>{t('marks.open')}</summary>
        <ul>
          {silent.map((unit) => (
            <li key={unit.code}>
              <Status tone="warn">{unit.name}</Status>
              {can && (
                <button
                  type="button"
                  class="link-button"
                  aria-label={t('excuse.title', { unit: unit.name })}
                  onClick={() => excuse(unit)}
                >
                  {t('excuse')}
                </button>
              )}
            </li>
          ))}
          {given.map(({ unit, excuse: reason }) => (
            <li key={unit.code}>
              <Status tone={reason ? 'neutral' : 'good'}>{unit.name}</Status>
              <span class="meta">{reason ? t('excused', { reason }) : t('marked')}</span>
            </li>
          ))}
        </ul>
      </details>
      <Dialog
        title={t('excuse.title', { unit: excusing?.name ?? '' })}
        open={excusing !== undefined}
        onClose={() => excuse(undefined)}
      >
        {excusing && (
          <Excuse
            round={round}
            channel={channel}
            unit={excusing.code}
            onCancel={() => excuse(undefined)}
            onDone={() => {
              excuse(undefined);
              reload();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

interface ExcuseProps {
  readonly round: Round;
  readonly channel: Channel;
  readonly unit: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function Excuse({ round, channel, unit, onCancel, onDone }: ExcuseProps) {
  const command = useCommand(excuseFromMarking);
  return (
    <CommandForm
      command={command}
      draft={`excuse ${round.id} ${channel.code} ${unit}`}
      initial={{ reason: '' }}
      submit={t('excuse.submit')}
      input={({ reason }) => ({ round: round.id, channel: channel.code, unit, reason: reason.trim() })}
      onCancel={onCancel}
      onDone={onDone}
    >
      {({ field }) => <TextField {...field('reason')} label={t('excuse.reason')} maxLength={200} required />}
    </CommandForm>
  );
}
