import type { ComponentChildren } from 'preact';
import { useOrigin } from '../../api/useOrigin.ts';
import { formatDay } from '../../format/number.ts';
import { href } from '../../route/route.ts';
import { Chips, Due } from './Chips.tsx';
import type { Entry } from './queries.ts';
import { t } from './words.ts';
import './ProblemEntry.css';

interface Props {
  readonly entry: Entry;
  readonly marked?: boolean | undefined;
  /** What else can be done with it. */
  readonly children?: ComponentChildren;
}

/** An exposed problem in a list: photo, title, how it stands, who answers for it, where, until when. */
export function ProblemEntry({ entry, marked = false, children }: Props) {
  const origin = useOrigin();
  const { number, title, status, photos, unit, category, address, extensions, releasedAt } = entry;
  const photo = photos.find(({ kind }) => kind === 'BEFORE') ?? photos[0];
  const gone = status === 'WITHDRAWN';
  return (
    <article class={marked ? 'problem-entry problem-entry-marked' : 'problem-entry'}>
      {!gone && (
        <div class="problem-thumb" aria-hidden="true">
          {photo ? (
            origin !== undefined && (
              <img
                src={`${origin}${photo.thumb}`}
                alt=""
                width="112"
                height="84"
                loading="lazy"
                decoding="async"
              />
            )
          ) : (
            <span>{t('noPhoto')}</span>
          )}
        </div>
      )}
      <div class="problem-what">
        <h3>
          <a href={href('problem', { number })} lang={gone ? undefined : 'zh-CN'}>
            {gone ? t('withdrawn') : (title ?? number)}
          </a>
        </h3>
        <p class="problem-chips">
          <Chips entry={entry} />
          <Due entry={entry} brief />
        </p>
        {gone ? (
          <p class="meta">
            {number} · {entry.withdrawal?.reason}
          </p>
        ) : (
          <p class="meta">
            {[
              unit?.name ?? t('noUnit'),
              category?.name,
              address,
              extensions > 0 && t('extended', { n: extensions }),
              releasedAt && t('released', { day: formatDay(releasedAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {children}
      </div>
    </article>
  );
}
