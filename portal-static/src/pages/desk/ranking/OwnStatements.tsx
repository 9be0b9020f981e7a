import { useState } from 'preact/hooks';
import type { ResultOf } from '../../../api/graphql.ts';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { TextArea } from '../../../components/Field/Field.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { useStaffList } from '../evaluation/useStaffMore.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { viewer } from '../viewer.ts';
import { submitStatement } from './commands.ts';
import { ownStandings, statementList } from './queries.ts';
import { StatementText } from './Statements.tsx';
import { t } from './words.ts';

type Standing = NonNullable<ResultOf<typeof ownStandings>['unit']>['standings']['nodes'][number];

const named = ({ ranking, row }: Standing) => ({
  group: ranking.group.name,
  period: formatPeriod(ranking.period),
  total: row.total ?? '',
  rank: row.rank ?? '',
});

const wordOf = ({ row }: Standing) => (row.statement ? 'own.rewrite' : 'own.write');

/** A handler's released scores: what the unit says beside each, and writing it. */
export function OwnStatements() {
  const unit = viewer.value?.unit?.code;
  const [writing, write] = useState<Standing>();
  const { data, failure, retry } = useStaffQuery(unit ? ownStandings : null, {
    unit: unit ?? '',
    lang: apiLang,
  });
  const list = useStaffList(
    statementList,
    { lang: apiLang },
    ({ statements }) => statements,
    ({ id }) => id,
  );
  const standings = data?.unit?.standings.nodes;
  const close = () => write(undefined);
  return (
    <section class="card" aria-labelledby="own-statements">
      <h2 id="own-statements">{t('own')}</h2>
      <p class="meta">{t('statements.what')}</p>
      {failure && <FailureMessage failure={failure} retry={retry} />}
      {!standings && !failure && <Skeleton rows={3} />}
      {standings?.length === 0 && <p>{t('own.none')}</p>}
      <ul class="statements">
        {standings?.map((standing) => (
          <li key={standing.ranking.id}>
            <p>
              {t(standing.row.rank === null ? 'own.unranked' : 'own.line', named(standing))}{' '}
              <button
                type="button"
                class="link-button"
                aria-label={t('own.act', { act: t(wordOf(standing)), ...named(standing) })}
                onClick={() => write(standing)}
              >
                {t(wordOf(standing))}
              </button>
            </p>
            {standing.row.statement && <p class="statement-text">{standing.row.statement}</p>}
          </li>
        ))}
      </ul>
      {list.nodes.length > 0 && (
        <>
          <h3>{t('own.submitted')}</h3>
          <ul class="statements">
            {list.nodes.map((statement) => (
              <li key={statement.id}>
                <StatementText statement={statement} />
              </li>
            ))}
          </ul>
          <More {...list.more} />
        </>
      )}
      <Dialog
        title={writing ? t('own.title', named(writing)) : ''}
        open={writing !== undefined}
        onClose={close}
      >
        {writing && (
          <Write
            ranking={writing.ranking.id}
            onCancel={close}
            onDone={() => {
              close();
              list.retry();
            }}
          />
        )}
      </Dialog>
    </section>
  );
}

interface WriteProps {
  readonly ranking: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function Write({ ranking, onDone, onCancel }: WriteProps) {
  const command = useCommand(submitStatement, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`statement ${ranking}`}
      initial={{ text: '', textEn: '' }}
      submit={t('own.submit')}
      input={({ text, textEn }) => ({
        ranking,
        text: text.trim(),
        ...(textEn.trim() ? { textEn: textEn.trim() } : {}),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ field }) => (
        <>
          <TextArea
            {...field('text')}
            label={t('own.text')}
            hint={t('own.text.hint')}
            rows={6}
            maxLength={2000}
            required
          />
          <TextArea {...field('textEn')} label={t('own.textEn')} rows={3} maxLength={4000} />
        </>
      )}
    </CommandForm>
  );
}
