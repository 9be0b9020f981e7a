import { useRef, useState } from 'preact/hooks';
import { Choices, DateField, TextField } from '../../../components/Field/Field.tsx';
import { CommandForm, type Filling } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { setCalendarCommand } from './commands.ts';
import { type DayMark, monthsOf, withDay } from './days.ts';
import type { CalendarData, DayData } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly calendar: CalendarData;
  readonly reload: () => void;
  readonly done: () => void;
}

interface Values {
  readonly source: string;
  readonly days: readonly DayData[];
}

/** The year, one day of it to change, and the whole to save. */
export function CalendarForm({ calendar, reload, done }: Props) {
  const { year, revision, workingDays } = calendar;
  const command = useCommand(setCalendarCommand);
  return (
    <CommandForm
      command={command}
      draft={`calendar ${year}`}
      initial={{ source: calendar.source ?? '', days: calendar.days } as Values}
      input={({ source, days }) => ({
        year,
        source: source.trim(),
        days: days.map(({ date, kind, name }) => ({ date, kind, ...(name ? { name } : {}) })),
        expectedRevision: revision,
      })}
      submit={t('save', { year })}
      newest={reload}
      onDone={done}
    >
      {(form) => (
        <>
          <p class="meta">
            {t('workingDays', { n: workingDays })}
            {changes(calendar.days, form.values.days) > 0 &&
              ` · ${t('changed', { n: changes(calendar.days, form.values.days) })}`}
          </p>
          <Year year={year} form={form} />
          <TextField
            label={t('source')}
            hint={t('source.hint', { year })}
            required
            maxLength={300}
            {...form.field('source')}
          />
        </>
      )}
    </CommandForm>
  );
}

/** How many days are otherwise than they were. */
function changes(before: readonly DayData[], after: readonly DayData[]): number {
  const told = (days: readonly DayData[]) =>
    new Map(days.map(({ date, kind, name }) => [date, `${kind} ${name ?? ''}`]));
  const [one, other] = [told(before), told(after)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((date) => one.get(date) !== other.get(date))
    .length;
}

function Year({ year, form }: { year: number; form: Filling<Values> }) {
  const [chosen, choose] = useState('');
  const editor = useRef<HTMLDivElement>(null);
  const { days } = form.values;
  return (
    <>
      <ul class="calendar-legend" aria-label={t('legend')}>
        {(['work', 'weekend', 'OFF', 'WORKING'] as const).map((mark) => (
          <li key={mark}>
            <span class={`calendar-day calendar-${mark}`} aria-hidden="true">
              {short(mark) || '8'}
            </span>
            {t(`mark.${mark}`)}
          </li>
        ))}
      </ul>
      <div class="calendar-year">
        {monthsOf(year, days).map(({ month, before, days: own }) => (
          <section key={month} class="calendar-month" aria-label={t('month', { n: month })}>
            <h2>{t('month', { n: month })}</h2>
            <div class="calendar-days">
              {[...t('weekdays')].map((letter, place) => (
                <span key={place} class="calendar-weekday" aria-hidden="true">
                  {letter}
                </span>
              ))}
              {own.map(({ date, day, mark, name }) => (
                <button
                  key={date}
                  type="button"
                  class={`calendar-day calendar-${mark} ${day === 1 ? `calendar-from-${before}` : ''}`}
                  aria-pressed={date === chosen}
                  title={name || undefined}
                  onClick={() => {
                    choose(date);
                    setTimeout(() =>
                      editor.current?.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus(),
                    );
                  }}
                >
                  <span class="visually-hidden">{date} </span>
                  {day}
                  {short(mark) && (
                    <span class="calendar-short" aria-hidden="true">
                      {short(mark)}
                    </span>
                  )}
                  <span class="visually-hidden">{` ${t(`mark.${mark}`)} ${name}`}</span>
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
      <div ref={editor} class="card admin-card">
        <DateField
          label={t('date')}
          hint={t('choose')}
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          value={chosen}
          onInput={choose}
        />
        {chosen.startsWith(`${year}-`) && (
          <DayEditor
            key={chosen}
            date={chosen}
            own={days.find(({ date }) => date === chosen)}
            set={(kind, name) => {
              form.set({ days: withDay(days, chosen, kind, name) });
              choose('');
            }}
          />
        )}
      </div>
      <section class="card admin-card">
        <h2>{t('list')}</h2>
        {days.length === 0 && <p class="meta">{t('list.none')}</p>}
        <ul class="calendar-list">
          {days.map(({ date, kind, name }) => (
            <li key={date}>
              <button type="button" class="link-button" onClick={() => choose(date)}>
                {date}
              </button>{' '}
              {t(`mark.${kind}`)} {name}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const short = (mark: DayMark) => (mark === 'OFF' || mark === 'WORKING' ? t(`short.${mark}`) : '');

interface EditorProps {
  readonly date: string;
  readonly own: DayData | undefined;
  readonly set: (kind: DayData['kind'] | 'usual', name: string) => void;
}

/** One day: as its weekday says, off, or worked. */
function DayEditor({ date, own, set }: EditorProps) {
  const [kind, setKind] = useState<string>(own?.kind ?? 'usual');
  const [name, setName] = useState(own?.name ?? '');
  return (
    <section class="admin-card" aria-label={t('day', { date })}>
      <Choices
        label={t('kind')}
        options={[
          { value: 'usual', label: t('kind.usual') },
          { value: 'OFF', label: t('mark.OFF') },
          { value: 'WORKING', label: t('mark.WORKING') },
        ]}
        value={kind}
        onInput={setKind}
      />
      {kind !== 'usual' && <TextField label={t('name')} maxLength={40} value={name} onInput={setName} />}
      <p class="buttons">
        <button
          type="button"
          class="button button-quiet"
          onClick={() => set(kind as DayData['kind'] | 'usual', name)}
        >
          {t('set')}
        </button>
      </p>
    </section>
  );
}
