import { useEffect, useState } from 'preact/hooks';
import { Choices } from '../../components/Field/Field.tsx';
import { Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { words } from '../../i18n/i18n.ts';
import { follow, href, param } from '../../route/route.ts';
import type { Examples } from '../../testing/examples.ts';
import { useTitle } from '../title.ts';
import en from './en.json';
import { found, type Room } from './examples.ts';
import { type Medium, media, pretend } from './media.ts';
import zh from './zh.json';
import './ComponentsPage.css';

const t = words({ zh, en });
const switches = [...(Object.keys(media) as Medium[]), 'elders'] as const;

/** Every component in each of its states; one alone by `?only=`. */
export function ComponentsPage() {
  useTitle(t('title'));
  const only = param('only');
  const rooms = only ? found.filter(({ name }) => name === only) : found;
  const loaded = useExamples(rooms);
  const [on, setOn] = useState<readonly string[]>([]);
  useEffect(() => {
    pretend(new Set(on.filter((name): name is Medium => name in media)));
    document.documentElement.toggleAttribute('data-elders', on.includes('elders'));
  }, [on, loaded]);
  return (
    <div class="stack">
      <div class="page-head">
        <h1>{t('title')}</h1>
        <p class="meta">{t('intro')}</p>
      </div>
      <Choices
        label={t('switches')}
        multiple
        columns
        options={switches.map((value) => ({ value, label: t(value) }))}
        value={on}
        onInput={setOn}
      />
      {only ? (
        <p class="remark">
          <a href={href('components')} onClick={follow}>
            {t('all')}
          </a>
        </p>
      ) : (
        <nav aria-label={t('index')}>
          <ul class="specimen-index">
            {found.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {rooms.length === 0 && (
        <StateMessage title={t('none.title')}>
          <p>{t('none.advice')}</p>
        </StateMessage>
      )}
      {rooms.length > 0 && !loaded && <Skeleton rows={12} />}
      {loaded?.map(([name, examples]) => (
        <section key={name} id={name} class="specimen" aria-labelledby={`${name}-name`}>
          <div class="specimen-head">
            <h2 id={`${name}-name`}>{name}</h2>
            {!only && (
              <a class="meta" href={href('components', { only: name })} onClick={follow}>
                {t('only')}
              </a>
            )}
          </div>
          {examples.map((example) => (
            <div key={example.name} class="example">
              <h3 class="example-name">{example.name}</h3>
              <div class="example-body" data-example={`${name}: ${example.name}`}>
                {example.draw()}
              </div>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

/** The examples of these rooms once all have come. */
function useExamples(rooms: readonly Room[]) {
  const wanted = rooms.map(({ name }) => name).join();
  const [loaded, setLoaded] = useState<{ wanted: string; all: readonly (readonly [string, Examples])[] }>();
  useEffect(() => {
    let current = true;
    void Promise.all(rooms.map(async ({ name, load }) => [name, await load()] as const)).then((all) => {
      if (current) setLoaded({ wanted, all });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return loaded?.wanted === wanted ? loaded.all : undefined;
}
