import { useOrigin } from '../../api/useOrigin.ts';
import { useQuery } from '../../api/useQuery.ts';
import { ProblemEntry } from '../../components/ProblemEntry/ProblemEntry.tsx';
import { FailureMessage, Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import { formatDay } from '../../format/number.ts';
import { apiLang, t as common } from '../../i18n/i18n.ts';
import { href } from '../../route/route.ts';
import { fixedLately } from './fixed.ts';
import { type FixedProblem, problemsLately } from './queries.ts';
import { t } from './words.ts';

/** What was exposed lately, with how it stands, and beside it what was put right. */
export function Problems() {
  const { data, failure, retry } = useQuery(problemsLately, { lang: apiLang });
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  const fixed = data && fixedLately(data.fixed.nodes);
  return (
    <div class="home-problems">
      <section class="card" aria-labelledby="home-exposed">
        <h2 id="home-exposed">{t('exposed')}</h2>
        {data === undefined ? (
          <Skeleton rows={8} />
        ) : data.exposed.nodes.length === 0 ? (
          <p>{t('exposed.none')}</p>
        ) : (
          <ul class="home-exposed">
            {data.exposed.nodes.map((entry) => (
              <li key={entry.number}>
                <ProblemEntry entry={entry} />
              </li>
            ))}
          </ul>
        )}
        <p class="home-more">
          <a href={href('problems')}>{t('exposed.all')}</a>
        </p>
      </section>
      <section class="card" aria-labelledby="home-fixed">
        <h2 id="home-fixed">{t('fixed')}</h2>
        {fixed === undefined ? (
          <Skeleton rows={8} />
        ) : fixed.length === 0 ? (
          <p>{t('fixed.none')}</p>
        ) : (
          <ul class="home-fixed">
            {fixed.map((problem) => (
              <li key={problem.id}>
                <Fixed problem={problem} />
              </li>
            ))}
          </ul>
        )}
        <p class="home-more">
          <a href={href('problems', { status: 'CLOSED' })}>{t('fixed.all')}</a>
        </p>
      </section>
    </div>
  );
}

function Fixed({ problem }: { problem: FixedProblem }) {
  const { number, title, unit, closedAt, outcome, sample, photos } = problem;
  return (
    <article class="home-repair">
      <div class="home-pair">
        {(['BEFORE', 'AFTER'] as const).map((kind) => (
          <Picture
            key={kind}
            label={t(kind === 'BEFORE' ? 'fixed.before' : 'fixed.after')}
            path={photos.find((photo) => photo.kind === kind)?.thumb}
          />
        ))}
      </div>
      <h3>
        <a href={href('problem', { number })}>{title ?? number}</a>
      </h3>
      <p class="meta">
        {[
          unit?.name,
          closedAt && t('fixed.at', { day: formatDay(closedAt) }),
          outcome === 'PARTLY_FIXED' && t('fixed.partly'),
          sample && common('sample.title'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </article>
  );
}

function Picture({ label, path }: { label: string; path: string | undefined }) {
  const origin = useOrigin();
  return (
    <figure>
      {path !== undefined && origin !== undefined ? (
        <img src={`${origin}${path}`} alt={label} width="160" height="120" loading="lazy" decoding="async" />
      ) : (
        <span class="home-no-picture">{path === undefined && t('fixed.noPhoto')}</span>
      )}
      <figcaption aria-hidden={path !== undefined}>{label}</figcaption>
    </figure>
  );
}
