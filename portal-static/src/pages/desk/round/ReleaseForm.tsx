import { DateTimeField, TextField } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { t as say } from '../evaluation/words.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { releaseRanking } from './commands.ts';
import { type Round, type RoundRanking, unrankedOfRound } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly round: Round;
  readonly reload: () => void;
  readonly close: () => void;
}

/** A unit that the computing left without a rank. */
interface Unranked {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly why: string;
}

/** Who has no rank in the rankings of a round, and why, as far as the arithmetic knows. */
export function unrankedIn(rankings: readonly RoundRanking[]): readonly Unranked[] {
  return rankings.flatMap(({ group, rows }) =>
    rows.nodes
      .filter(({ rank }) => rank === null)
      .map(({ unit, gaps }) => ({
        code: unit.code,
        name: unit.name,
        group: group.name,
        why: gaps
          .map(({ channel, reason }) => t('gap', { channel: channel.name, reason: say(`gap.${reason}`) }))
          .join(t('gaps.separator')),
      })),
  );
}

/** Makes a round public, with a reason for each unit that has no rank. */
export function ReleaseForm(props: Props) {
  const { data, failure, retry } = useStaffQuery(unrankedOfRound, { id: props.round.id, lang: apiLang });
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  if (!data?.node || !('rankings' in data.node)) return <Skeleton rows={4} />;
  return <Form {...props} unranked={unrankedIn(data.node.rankings)} />;
}

type Values = Record<string, string>;

function Form({ round, reload, close, unranked }: Props & { readonly unranked: readonly Unranked[] }) {
  const command = useCommand(releaseRanking);
  const initial: Values = { publishedAt: '' };
  for (const { code } of unranked) {
    initial[`reason ${code}`] = '';
    initial[`reasonEn ${code}`] = '';
  }
  return (
    <CommandForm<Values, typeof releaseRanking>
      command={command}
      draft={`release ${round.id}`}
      initial={initial}
      submit={t('step.confirm', { step: t('step.release') })}
      danger
      input={(values) => ({
        round: round.id,
        expectedRevision: round.revision,
        unrankedReasons: unranked.map(({ code }) => ({
          unit: code,
          reason: (values[`reason ${code}`] ?? '').trim(),
          ...(values[`reasonEn ${code}`] ? { reasonEn: values[`reasonEn ${code}`] as string } : {}),
        })),
        ...(values.publishedAt ? { publishedAt: values.publishedAt } : {}),
      })}
      newest={reload}
      onCancel={close}
      onDone={() => {
        close();
        reload();
      }}
    >
      {({ field }) => (
        <>
          <p class="step-what">{t('step.release.what')}</p>
          {unranked.length === 0 ? (
            <p class="meta">{t('release.allRanked')}</p>
          ) : (
            <fieldset class="step-group">
              <legend>{t('release.unranked')}</legend>
              <p class="meta">{t('release.unranked.hint')}</p>
              {unranked.map(({ code, name, group, why }, place) => (
                <div key={code} class="step-pair">
                  <TextField
                    {...(field(`reason ${code}`) as ReturnType<typeof field> & { value: string })}
                    error={
                      field(`reason ${code}`).error ?? command.fieldErrors(`unrankedReasons.${place}.reason`)
                    }
                    label={t('release.reason', { unit: name, group })}
                    hint={why && t('release.why', { why })}
                    maxLength={100}
                    required
                  />
                  <TextField
                    {...(field(`reasonEn ${code}`) as ReturnType<typeof field> & { value: string })}
                    label={t('release.reasonEn')}
                  />
                </div>
              ))}
            </fieldset>
          )}
          <DateTimeField
            {...(field('publishedAt') as ReturnType<typeof field> & { value: string })}
            label={t('release.publishedAt')}
            hint={t('release.publishedAt.hint')}
            max={new Date().toISOString()}
          />
        </>
      )}
    </CommandForm>
  );
}
