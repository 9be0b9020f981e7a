import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { apiLang } from '../../../i18n/i18n.ts';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { standardsOf } from '../evaluation/columns.ts';
import { categoryChoices } from '../evaluation/schemeQueries.ts';
import { useUnits } from '../evaluation/useUnits.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { recordFinding } from './commands.ts';
import { EntryFields } from './EntryFields.tsx';
import { following, inputOf, type Values, wrong } from './entry.ts';
import type { FindingRound } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly round: FindingRound;
  readonly channel: FindingRound['scheme']['channels'][number];
}

/** Recording one finding after the other: Enter records it, and the next begins where this one was. */
export function FindingEntry({ round, channel }: Props) {
  const [recorded, setRecorded] = useState<readonly string[]>([]);
  const [last, setLast] = useState<Values>();
  return (
    <>
      <section class="card">
        <p class="findings-what">{t('entry.what')}</p>
        <One
          key={recorded.length}
          round={round}
          channel={channel}
          last={last}
          onDone={(values, said) => {
            setLast(values);
            setRecorded([said(recorded.length + 1), ...recorded]);
          }}
        />
      </section>
      <section class="card" aria-labelledby="recent" hidden={recorded.length === 0}>
        <h2 id="recent">{t('entry.recent')}</h2>
        <p role="status">{recorded[0]}</p>
        {recorded.length > 1 && (
          <ul class="meta">
            {recorded.slice(1, 8).map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

interface OneProps extends Props {
  readonly last: Values | undefined;
  readonly onDone: (values: Values, said: (n: number) => string) => void;
}

function One({ round, channel, last, onDone }: OneProps) {
  const command = useCommand(recordFinding, { keyed: true });
  const units = useUnits();
  const { data } = useStaffQuery(categoryChoices, { lang: apiLang });
  const standards = useMemo(() => standardsOf(channel, round.scheme), [channel, round]);
  const [sending, setSending] = useState(false);
  const sent = useRef<Values>(following(last));
  const standardOf = (values: Values) => standards.find(({ code }) => code === values.standard);
  const toStandard = useRef<(() => void) | null>(null);
  useEffect(() => {
    // After the first, the hand is on the keys already.
    if (last) toStandard.current?.();
  }, []);
  const compared = round.groups.flatMap((group) => group.units);
  const nameOf = (code: string) => units?.find((unit) => unit.code === code)?.name ?? code;
  return (
    <CommandForm<Values, typeof recordFinding>
      command={command}
      draft={`finding ${round.id} ${channel.code}`}
      initial={following(last)}
      submit={t('entry.submit')}
      check={(values) => {
        const fault = wrong(values, standardOf(values));
        return {
          ...(sending ? { photos: t('entry.photos.wait') } : {}),
          ...(fault === 'points'
            ? { points: t('entry.pointsWrong', { points: standardOf(values)?.points ?? '' }) }
            : {}),
          ...(fault === 'point' ? { latitude: t('entry.pointWrong') } : {}),
        };
      }}
      input={(values) => {
        sent.current = values;
        return { round: round.id, channel: channel.code, ...inputOf(values, standardOf(values)) };
      }}
      onDone={({ finding }) => {
        const values = sent.current;
        onDone(values, (n) =>
          t('entry.done', {
            n,
            unit: nameOf(values.unit),
            title: values.title.trim() || (standardOf(values)?.name ?? ''),
            points: finding?.points ?? '',
            number: finding?.problem?.number ?? '',
          }),
        );
      }}
    >
      {(form) => (
        <EntryFields
          form={form}
          units={compared.map((code) => ({ value: code, label: nameOf(code), hint: code }))}
          standards={standards}
          categories={data?.categories ?? []}
          focusStandard={toStandard}
          onBusy={setSending}
        />
      )}
    </CommandForm>
  );
}
