import { DateField } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { formatDay } from '../../../format/number.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { Body, DocumentHead } from '../../notice/Document.tsx';
import { NamedView } from '../../notice/NamedParts.tsx';
import '../../notice/NoticePage.css';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { useCommand } from '../command/useCommand.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { draftCommand } from '../publication/commands.ts';
import { today } from '../publication/draft.ts';
import { MajorProblems } from '../publication/MajorProblems.tsx';
import '../publication/publication.css';
import { publicationQuery, publicationsQuery } from '../publication/queries.ts';
import { t } from '../publication/words.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';

/** Which sheet: a day's brief 督导日报, or a week's list 周调度 by its Monday. */
export type Sheet = 'brief' | 'weekly';

const kindOf = { brief: 'DAILY_BRIEF', weekly: 'WEEKLY_COORDINATION' } as const;
const stepOf = { brief: 1, weekly: 7 } as const;

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The Monday of the week in which a day lies. */
export function monday(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shift(day, -weekday);
}

const written = (day: string) => formatDay(`${day}T00:00:00+08:00`);

/** One A4 sheet of a day or a week, composed from the records, to be read and printed. */
export function DaySheet({ sheet }: { sheet: Sheet }) {
  const asked = /^\d{4}-\d{2}-\d{2}$/.exec(param('day') ?? '')?.[0] ?? today();
  const day = sheet === 'weekly' ? monday(asked) : asked;
  const step = stepOf[sheet];
  const list = useStaffQuery(publicationsQuery, {
    filter: { kind: kindOf[sheet], period: day.slice(0, 7) },
  });
  const entry = list.data?.publications.nodes.find((each) => each.day === day && !each.withdrawal);
  const one = useStaffQuery(entry ? publicationQuery : null, { number: entry?.number ?? '', lang: apiLang });
  const publication = entry ? one.data?.publication : undefined;
  const failure = list.failure ?? one.failure;
  const to = (target: string) => deskHref(sheet, { day: target });
  return (
    <div class="stack">
      <ViewHead title={t(`${sheet}.title`)} />
      <p class="meta no-print">{t(`${sheet}.intro`)}</p>
      <div class="sheet-tools">
        <DateField
          label={t(sheet === 'weekly' ? 'weekly.week' : 'brief.day')}
          value={day}
          onInput={(value) => value && go(to(value))}
        />
        <a class="button button-quiet" href={to(shift(day, -step))} onClick={follow}>
          {t('sheet.previous')}
        </a>
        <a class="button button-quiet" href={to(shift(day, step))} onClick={follow}>
          {t('sheet.following')}
        </a>
        {publication && (
          <>
            <button type="button" class="button" onClick={() => print()}>
              {t('sheet.print')}
            </button>
            <a
              class="button button-quiet"
              href={deskHref('publication', { number: publication.number })}
              onClick={follow}
            >
              {t('sheet.open')}
            </a>
          </>
        )}
      </div>
      {failure ? (
        <FailureMessage failure={failure} retry={list.failure ? list.retry : one.retry} />
      ) : publication ? (
        <article class="document day-sheet">
          <DocumentHead notice={publication} below />
          <p class="meta no-print">{t('sheet.status', { status: t(`status.${publication.status}`) })}</p>
          <Body notice={publication} named={<NamedView named={publication} />} />
          <MajorProblems problems={publication.majorProblems} />
          {sheet === 'weekly' && publication.majorProblems.length === 0 && <p>{t('sheet.nothingMajor')}</p>}
          <p class="sheet-read">{t('sheet.read')}</p>
        </article>
      ) : list.loading || one.loading ? (
        <Skeleton rows={8} />
      ) : (
        <Missing key={day} sheet={sheet} day={day} made={list.retry} />
      )}
    </div>
  );
}

/** That there is none of that day, and for publishers the way to make it from the records. */
function Missing({ sheet, day, made }: { sheet: Sheet; day: string; made: () => void }) {
  const command = useCommand(draftCommand, { keyed: true });
  const [year = '', ...rest] = day.split('-');
  const make = async () => {
    const done = await command.run({
      number: t(`${sheet}.number`, { year, day: Number(rest.join('')) }),
      kind: kindOf[sheet],
      audience: 'INTERNAL',
      title:
        sheet === 'brief'
          ? t('brief.heading', { day: chinese(day) })
          : t('weekly.heading', { from: chinese(day), to: chinese(shift(day, 6)) }),
      period: day.slice(0, 7),
      day,
      sections: [{ heading: t('brief.section'), text: t('brief.text') }],
      compose: true,
    });
    if (done) made();
  };
  return (
    <StateMessage title={t(`${sheet}.none`, { day: written(day) })}>
      <p>{t('brief.none.advice')}</p>
      <FormTrouble command={command} local={{}} go={() => undefined} />
      {holds(viewer.value, ['PUBLISHER']) && (
        <button type="button" class="button" disabled={command.busy} onClick={() => void make()}>
          {t(`${sheet}.make`)}
        </button>
      )}
    </StateMessage>
  );
}

/** A day as an office writes it in a title, whatever language the page has. */
function chinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
