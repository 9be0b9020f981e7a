import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { useCommand } from '../command/useCommand.ts';
import { useStaffList } from '../evaluation/useStaffMore.ts';
import { publishStatement } from './commands.ts';
import { type Statement, statementList } from './queries.ts';
import { t } from './words.ts';

/** What units want to say, for a publisher to look over and make public. */
export function PendingStatements() {
  const list = useStaffList(
    statementList,
    { pending: true, lang: apiLang },
    ({ statements }) => statements,
    ({ id }) => id,
  );
  return (
    <section class="card" aria-labelledby="statements">
      <h2 id="statements">{t('statements')}</h2>
      <p class="meta">{t('statements.what')}</p>
      {list.failure && <FailureMessage failure={list.failure} retry={list.retry} />}
      {!list.page && !list.failure && <Skeleton rows={3} />}
      {list.page && list.nodes.length === 0 && <p>{t('statements.none')}</p>}
      <ul class="statements">
        {list.nodes.map((statement) => (
          <li key={statement.id}>
            <StatementText statement={statement} />
            <Publish statement={statement} reload={list.retry} />
          </li>
        ))}
      </ul>
      <More {...list.more} />
    </section>
  );
}

/** A statement with whose it is, beside which score, in which version. */
export function StatementText({ statement }: { readonly statement: Statement }) {
  const { unit, ranking, version, text, textEn, submittedAt, publishedAt } = statement;
  return (
    <>
      <h3>
        {t('statement.of', {
          unit: unit.name,
          group: ranking.group.name,
          period: formatPeriod(ranking.period),
          n: version,
        })}
      </h3>
      <p class="meta">
        {t('statement.at', { at: formatMoment(submittedAt) })} ·{' '}
        {publishedAt ? t('statement.published', { at: formatMoment(publishedAt) }) : t('statement.waiting')}
      </p>
      <p class="statement-text">{text}</p>
      {textEn !== text && (
        <p class="statement-text" lang="en">
          {textEn}
        </p>
      )}
    </>
  );
}

function Publish({ statement, reload }: { readonly statement: Statement; readonly reload: () => void }) {
  const command = useCommand(publishStatement);
  const publish = async () => {
    if (await command.run({ statement: statement.id })) reload();
  };
  return (
    <>
      <FormTrouble command={command} local={{}} go={() => undefined} />
      <button
        type="button"
        class="button"
        disabled={command.busy}
        aria-label={t('statement.publish.title', { unit: statement.unit.name })}
        onClick={() => void publish()}
      >
        {t('statement.publish')}
      </button>
    </>
  );
}
