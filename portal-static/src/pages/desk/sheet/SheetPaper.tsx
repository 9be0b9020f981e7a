import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { Arithmetic } from '../evaluation/Steps.tsx';
import { useStaffList } from '../evaluation/useStaffMore.ts';
import { t as say } from '../evaluation/words.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { type Sheet, sheetOfUnit } from './queries.ts';
import { SheetFinding } from './SheetFinding.tsx';
import { sumOf } from './sum.ts';
import { t } from './words.ts';

interface Props {
  readonly round: string;
  /** Absent for one's own unit. */
  readonly unit?: string | undefined;
  readonly groupName: (code: string) => string;
  readonly reloadAll?: () => void;
}

/** The deduction sheet of one unit, as on paper: scores and how they came about, findings, appeals. */
export function SheetPaper({ round, unit, groupName, reloadAll }: Props) {
  const asked = { round, ...(unit ? { unit } : {}) };
  const { data, failure, loading, errors, retry } = useStaffQuery(sheetOfUnit, { ...asked, lang: apiLang });
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  const sheet = data?.deductionSheet;
  if (loading && !sheet) return <Skeleton rows={8} />;
  if (!sheet)
    return (
      <StateMessage title={t('none')}>
        <p>{errors[0]?.message ?? t('none.advice')}</p>
      </StateMessage>
    );
  const reload = () => {
    retry();
    reloadAll?.();
  };
  return <Paper sheet={sheet} groupName={groupName} reload={reload} unit={unit} />;
}

interface PaperProps {
  readonly sheet: Sheet;
  readonly groupName: (code: string) => string;
  readonly reload: () => void;
  readonly unit: string | undefined;
}

function Paper({ sheet, groupName, reload, unit }: PaperProps) {
  const list = useStaffList(
    sheet.findings.pageInfo.hasNextPage ? sheetOfUnit : null,
    { round: sheet.round, ...(unit ? { unit } : {}), lang: apiLang },
    ({ deductionSheet }) => deductionSheet?.findings,
    ({ id }) => id,
  );
  const findings = list.nodes.length > 0 ? list.nodes : sheet.findings.nodes;
  const { appealsUntil, unit: whose, period, scores, state } = sheet;
  return (
    <article class="sheet">
      <h2 class="sheet-title">{t('title', { unit: whose.name, period: formatPeriod(period) })}</h2>
      <Facts
        items={[
          { label: t('facts.state'), value: say(`state.${state}`) },
          ...scores.map(({ group, total }) => ({
            label: t('facts.total', { group: groupName(group) }),
            value: total === null ? t('facts.noData') : <strong>{total}</strong>,
          })),
          {
            label: t('facts.appeals'),
            value: state === 'COMPUTED' && <Until at={appealsUntil} />,
          },
          {
            label: t('facts.lost'),
            value: t('facts.count', { n: findings.length, points: sumOf(findings) }),
          },
        ]}
      />
      {scores
        .filter(({ components }) => components.length > 0)
        .map(({ group, components }) => (
          <section key={group} aria-label={t('arithmetic')}>
            <h3>{t('arithmetic')}</h3>
            <Arithmetic components={components} open />
          </section>
        ))}
      <section aria-label={t('findings')}>
        <h3>{t('findings')}</h3>
        {findings.length === 0 ? (
          <p class="meta">{t('findings.none')}</p>
        ) : (
          <ol class="sheet-findings">
            {findings.map((finding) => (
              <SheetFinding key={finding.id} finding={finding} reload={reload} />
            ))}
          </ol>
        )}
        <More {...list.more} />
      </section>
      <p class="sheet-signature">{t('signature')}</p>
    </article>
  );
}

function Until({ at }: { readonly at: string | null }) {
  if (at === null) return <>{t('facts.noLimit')}</>;
  if (Date.parse(at) <= Date.now()) return <>{t('facts.over', { at: formatMoment(at) })}</>;
  return <Countdown dueAt={at} />;
}
