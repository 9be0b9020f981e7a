import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { TextField } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { follow, param } from '../../../route/route.ts';
import { go } from '../admin/go.ts';
import { t as adminWord } from '../admin/words.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { CategoryForm } from './CategoryForm.tsx';
import { type CategoryData, catalogueQuery } from './queries.ts';
import { t } from './words.ts';
import '../admin/admin.css';

/** The catalogue of categories; one of them to look at and to change. */
export default function CategoriesView() {
  const { data, failure, retry } = useStaffQuery(catalogueQuery, {});
  const [words, setWords] = useState('');
  const [said, say] = useState<string>();
  const all = data?.categories;
  const code = param('category');
  const category = all?.find((each) => each.code === code);
  const wanted = words.trim().toLowerCase();
  const shown = all?.filter(({ code: own, name, nameEn }) =>
    `${own} ${name} ${nameEn}`.toLowerCase().includes(wanted),
  );
  const done = (saved: string) => {
    const text = t('saved', { code: saved });
    say(text);
    announce(text);
    retry();
    go(deskHref('categories', { category: saved }));
  };
  return (
    <div class="stack">
      <ViewHead title={t('title')}>
        <a class="button" href={deskHref('categories', { category: 'new' })} onClick={follow}>
          {t('new')}
        </a>
      </ViewHead>
      <p class="desk-lead">{t('lead')}</p>
      {failure && <FailureMessage failure={failure} retry={retry} />}
      {!all && !failure && <Skeleton rows={10} />}
      {shown && all && (
        <div class="admin-two">
          <section class="card admin-card" aria-label={t('tree')}>
            <TextField label={t('find')} type="search" value={words} onInput={setWords} />
            {(['EVENT', 'COMPONENT'] as const).map((kind) => (
              <Classes
                key={kind}
                title={t(`kind.${kind}`)}
                shown={shown.filter((each) => each.kind === kind)}
                all={all}
                current={code}
                open={wanted !== ''}
              />
            ))}
            {shown.length === 0 && <p class="meta">{adminWord('none')}</p>}
          </section>
          {category || code === 'new' ? (
            <section class="card admin-card" aria-labelledby="category-title">
              <h2 id="category-title">
                {category ? t('change', { code: category.code, name: category.name }) : t('new')}
              </h2>
              {said && (
                <p class="actions-done" role="status">
                  {said}
                </p>
              )}
              <CategoryForm
                key={`${code} ${category?.revision ?? ''}`}
                category={category}
                reload={retry}
                done={done}
              />
            </section>
          ) : (
            <StateMessage
              title={t('count', { n: all.filter(({ parent, active }) => parent && active).length })}
            >
              <p>{adminWord('choose')}</p>
            </StateMessage>
          )}
        </div>
      )}
    </div>
  );
}

interface ClassesProps {
  readonly title: string;
  readonly shown: readonly CategoryData[];
  readonly all: readonly CategoryData[];
  readonly current: string | undefined;
  /** Whether the classes stand open, since something in them was looked for. */
  readonly open: boolean;
}

function Classes({ title, shown, all, current, open }: ClassesProps) {
  const codes = new Set(shown.map(({ parent, code }) => parent?.code ?? code));
  const classes = all.filter(({ parent, code }) => !parent && codes.has(code));
  if (classes.length === 0) return null;
  const ofCurrent = all.find(({ code }) => code === current)?.parent?.code ?? current;
  return (
    <div>
      <h2>{title}</h2>
      <ul class="admin-list">
        {classes.map((each) => (
          <li key={each.code}>
            <details open={open || each.code === ofCurrent}>
              <summary>
                {each.name} <span class="admin-code">{each.code}</span>
              </summary>
              <ul class="admin-list">
                {[each, ...shown.filter(({ parent }) => parent?.code === each.code)].map((category) => (
                  <li key={category.code}>
                    <Entry category={category} current={current} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Entry({ category, current }: { category: CategoryData; current: string | undefined }) {
  const { code, name, active, sensitive } = category;
  return (
    <a
      class="admin-entry"
      href={deskHref('categories', { category: code })}
      aria-current={code === current ? 'true' : undefined}
      onClick={follow}
    >
      {name} <span class="admin-code">{code}</span>
      {!active && <Status>{t('inactive')}</Status>}
      {sensitive && <Status tone="warn">{t('sensitive')}</Status>}
    </a>
  );
}
