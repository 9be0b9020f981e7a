import { useState } from 'preact/hooks';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { follow } from '../../route/route.ts';
import { type Near, type Scope, searchHref } from './scope.ts';
import { t } from './words.ts';

interface Props {
  readonly scope: Scope;
  readonly near: Near | undefined;
  readonly setNear: (near: Near | undefined) => void;
}

/** Rounded to about a kilometre: nobody needs to know a reader's door. */
const coarse = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Best match, newest, or nearest; the reader's place is asked for when it is needed, and stays in this page. */
export function Sorting({ scope, near, setNear }: Props) {
  const [state, setState] = useState<'idle' | 'locating' | 'denied'>('idle');
  const locate = () => {
    setState('locating');
    const failed = () => {
      setState('denied');
      announce(t('sort.denied'));
    };
    if (!navigator.geolocation) return failed();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        setNear({ latitude: coarse(coords.latitude), longitude: coarse(coords.longitude), metres: 20_000 });
      },
      failed,
      { timeout: 10_000, maximumAge: 600_000 },
    );
  };
  const link = (sort: 'RELEVANCE' | 'DATE') => (
    <a
      class="facet"
      href={searchHref(scope, { sort: sort === 'DATE' ? 'DATE' : undefined })}
      aria-current={!near && (scope.sort ?? 'RELEVANCE') === sort ? 'true' : undefined}
      onClick={(event) => {
        setNear(undefined);
        follow(event);
      }}
    >
      {t(`sort.${sort}`)}
    </a>
  );
  return (
    <div class="search-sorting">
      <nav class="facets" aria-label={t('sort')}>
        <ul>
          <li>{link('RELEVANCE')}</li>
          <li>{link('DATE')}</li>
          <li>
            <button
              type="button"
              class="facet"
              aria-pressed={near !== undefined}
              disabled={state === 'locating'}
              onClick={locate}
            >
              {t(state === 'locating' ? 'sort.locating' : 'sort.DISTANCE')}
            </button>
          </li>
        </ul>
      </nav>
      {near && <p class="meta">{t('sort.near')}</p>}
      {state === 'denied' && <p class="meta">{t('sort.denied')}</p>}
    </div>
  );
}
