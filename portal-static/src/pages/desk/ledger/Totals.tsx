import { useState } from 'preact/hooks';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Select } from '../../../components/Field/Field.tsx';
import { formatYuan } from '../../../format/number.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { ledgerTotals } from './queries.ts';
import { ofMoney, sums } from './sums.ts';
import { t } from './words.ts';

const years = () => Array.from({ length: 6 }, (_, back) => String(new Date().getFullYear() - back));

/** What was decided in a year, by kind and tier; and how much of it was carried out. */
export function Totals() {
  const [year, setYear] = useState(() => years()[0] ?? '');
  const { data, loading } = useStaffQuery(ledgerTotals, { period: year, lang: apiLang });
  const rows = sums(data?.ledgerTotals ?? []);
  return (
    <section class="card" aria-labelledby="totals">
      <h2 id="totals">{t('totals')}</h2>
      <div class="ledger-year">
        <Select
          label={t('totals.year')}
          value={year}
          onInput={setYear}
          options={years().map((value) => ({ value, label: value }))}
        />
      </div>
      <div aria-busy={loading}>
        <DataTable
          caption={t('totals.caption', { year })}
          rows={rows}
          rowKey={({ key }) => key}
          empty={<p class="meta">{t('totals.empty')}</p>}
          columns={[
            {
              key: 'kind',
              label: t('totals.kind'),
              render: ({ kind, sample }) =>
                sample ? t('totals.sample', { kind: t(`kind.${kind}`) }) : t(`kind.${kind}`),
            },
            { key: 'tier', label: t('totals.tier'), render: ({ tierName }) => tierName },
            { key: 'count', label: t('totals.count'), align: 'end', render: ({ count }) => count },
            {
              key: 'amount',
              label: t('totals.amount'),
              align: 'end',
              render: ({ kind, amount }) => (ofMoney(kind) ? formatYuan(amount) : ''),
            },
            { key: 'settled', label: t('totals.settled'), align: 'end', render: ({ settled }) => settled },
            {
              key: 'settledAmount',
              label: t('totals.settledAmount'),
              align: 'end',
              render: ({ kind, settledAmount }) => (ofMoney(kind) ? formatYuan(settledAmount) : ''),
            },
          ]}
        />
      </div>
    </section>
  );
}
