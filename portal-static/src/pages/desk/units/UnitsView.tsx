import { useMemo, useState } from 'preact/hooks';
import { TextField } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { useAll } from '../admin/useAll.ts';
import { t as adminWord } from '../admin/words.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { unitTreeQuery } from './queries.ts';
import { type Branch, found, treeOf } from './tree.ts';
import { UnitPanel } from './UnitPanel.tsx';
import { t } from './words.ts';
import '../admin/admin.css';

/** The tree of units; one of them to look at and to change. */
export default function UnitsView() {
  const { all, failure, reload } = useAll(unitTreeQuery, { lang: apiLang }, ({ units }) => units);
  const [words, setWords] = useState('');
  const [retired, setRetired] = useState(false);
  const code = param('unit');
  const shown = useMemo(() => treeOf(found(all ?? [], words, retired)), [all, words, retired]);
  return (
    <div class="stack">
      <ViewHead title={t('title')}>
        <a class="button" href={deskHref('units', { unit: 'new' })} onClick={follow}>
          {t('new')}
        </a>
      </ViewHead>
      <p class="desk-lead">{t('lead')}</p>
      {failure && <FailureMessage failure={failure} retry={reload} />}
      {!all && !failure && <Skeleton rows={10} />}
      {all && (
        <div class="admin-two">
          <section class="card admin-card" aria-label={t('tree')}>
            <TextField label={t('find')} type="search" value={words} onInput={setWords} />
            <label class="choice">
              <input
                type="checkbox"
                checked={retired}
                onChange={(event) => setRetired(event.currentTarget.checked)}
              />
              <span>{t('retired')}</span>
            </label>
            {shown.length > 0 ? (
              <Branches branches={shown} current={code} />
            ) : (
              <p class="meta">{adminWord('none')}</p>
            )}
          </section>
          {code ? (
            <UnitPanel key={code} code={code} units={all} reload={reload} />
          ) : (
            <StateMessage title={t('count', { n: all.filter(({ active }) => active).length })}>
              <p>{adminWord('choose')}</p>
            </StateMessage>
          )}
        </div>
      )}
    </div>
  );
}

function Branches({ branches, current }: { branches: readonly Branch[]; current: string | undefined }) {
  return (
    <ul class="admin-list">
      {branches.map(({ unit, below }) => (
        <li key={unit.code}>
          <a
            class="admin-entry"
            href={deskHref('units', { unit: unit.code })}
            aria-current={unit.code === current ? 'true' : undefined}
            onClick={follow}
          >
            {unit.name} <span class="admin-code">{unit.code}</span>
            {!unit.active && <Status>{t('inactive')}</Status>}
          </a>
          {below.length > 0 && <Branches branches={below} current={current} />}
        </li>
      ))}
    </ul>
  );
}
