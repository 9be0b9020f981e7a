import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { Empty } from '../../../components/Empty/Empty.tsx';
import { Choices, DecimalField, plainNumber } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { CommandForm, type Tied } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { t as desk } from '../words.ts';
import { submitMarks } from './commands.ts';
import { type MarkingTask, markingTasks } from './queries.ts';
import { t } from './words.ts';
import './MarksView.css';

/** What one's own unit is asked to mark. */
export default function MarksView() {
  const { data, failure, errors, retry } = useStaffQuery(markingTasks, { lang: apiLang });
  const tasks = data?.markingTasks;
  return (
    <div class="stack">
      <ViewHead title={desk('view.marks')} />
      <p class="marks-what">{t('what')}</p>
      {failure && <FailureMessage failure={failure} retry={retry} />}
      {!data && !failure && <Skeleton rows={6} />}
      {errors[0] && <p role="alert">{errors[0].message}</p>}
      {data && !errors[0] && (tasks ?? []).length === 0 && (
        <Empty title={t('empty')}>
          <p>{t('empty.advice')}</p>
        </Empty>
      )}
      {tasks?.map((task) => (
        <Task key={`${task.round} ${task.channel.code}`} task={task} reload={retry} />
      ))}
    </div>
  );
}

function Task({ task, reload }: { readonly task: MarkingTask; readonly reload: () => void }) {
  const { period, channel, dueAt, marking, peers } = task;
  const trim = channel.rules?.__typename === 'CrossRules' ? channel.rules.trim : 0;
  const id = `marks-${channel.code}-${task.round}`;
  const over = dueAt !== null && Date.parse(dueAt) <= Date.now();
  return (
    <section class="card marks" aria-labelledby={id}>
      <h2 id={id}>{t('task', { period: formatPeriod(period), channel: channel.name })}</h2>
      {marking ? (
        <p>
          <Status tone={marking.excuse ? 'neutral' : 'good'}>
            {marking.excuse
              ? t('excused', { at: formatMoment(marking.givenAt), reason: marking.excuse })
              : t('done', { at: formatMoment(marking.givenAt), n: peers.length })}
          </Status>
        </p>
      ) : (
        <>
          <p class="marks-due">
            {dueAt ? <Countdown dueAt={dueAt} /> : <span class="meta">{t('noDue')}</span>}
            {trim > 0 && <span class="meta">{t('trim', { n: trim })}</span>}
          </p>
          {over ? <p>{t('over')}</p> : <Form task={task} reload={reload} />}
        </>
      )}
    </section>
  );
}

/** Marks by unit, and that they were looked over. */
type Values = Record<string, string | readonly string[]>;

const markOf = (values: Values, code: string) => plainNumber(String(values[code] ?? ''));
const isMark = (text: string) => /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100;

function Form({ task, reload }: { readonly task: MarkingTask; readonly reload: () => void }) {
  const command = useCommand(submitMarks, { keyed: true });
  const { peers, round, channel } = task;
  const initial: Values = { looked: [], ...Object.fromEntries(peers.map(({ code }) => [code, ''])) };
  return (
    <CommandForm<Values, typeof submitMarks>
      command={command}
      draft={`marks ${round} ${channel.code}`}
      initial={initial}
      submit={t('submit')}
      check={(values) => ({
        ...Object.fromEntries(
          peers.filter(({ code }) => !isMark(markOf(values, code))).map(({ code }) => [code, t('wrong')]),
        ),
        ...(values.looked?.length ? {} : { looked: t('confirm.wrong') }),
      })}
      input={(values) => ({
        round,
        channel: channel.code,
        marks: peers.map(({ code }) => ({ unit: code, mark: markOf(values, code) })),
      })}
      newest={reload}
      onDone={reload}
    >
      {({ values, field }) => (
        <>
          <p class="meta" role="status">
            {t('given', {
              n: peers.filter(({ code }) => isMark(markOf(values, code))).length,
              all: peers.length,
            })}{' '}
            · {t('mark.hint')}
          </p>
          <div class="marks-peers">
            {peers.map(({ code, name }) => (
              <DecimalField
                key={code}
                {...(field(code) as Tied<string>)}
                label={t('mark', { unit: name })}
                required
              />
            ))}
          </div>
          <Choices
            {...(field('looked') as Tied<readonly string[]>)}
            multiple
            label={t('look')}
            options={[{ value: 'yes', label: t('confirm') }]}
          />
        </>
      )}
    </CommandForm>
  );
}
