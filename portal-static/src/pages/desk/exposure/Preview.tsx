import { useOrigin } from '../../../api/useOrigin.ts';
import type { ProblemToRedact } from './queries.ts';
import { asShown, type Redaction } from './redaction.ts';
import { t } from './words.ts';

/** What is being written, as everybody will see it. */
export function Preview({
  problem,
  values,
}: {
  readonly problem: ProblemToRedact;
  readonly values: Redaction;
}) {
  const origin = useOrigin();
  const { title, text, address } = asShown(values);
  const { gridMetres } = problem.category;
  const thumbs = new Map(problem.photos.map(({ id, thumb }) => [id, thumb]));
  return (
    <section class="card exposure-face" aria-labelledby="preview">
      <h2 id="preview">{t('preview')}</h2>
      {!title && !text ? (
        <p class="meta">{t('previewEmpty')}</p>
      ) : (
        <article>
          <h3>{title}</h3>
          <p class="exposure-words">{text}</p>
          <p class="meta">
            {[problem.category.name, address, problem.lead?.name].filter(Boolean).join(' · ')}
          </p>
          <p class="meta">
            {!problem.location || values.showPlace !== 'yes'
              ? t('previewNoPoint')
              : gridMetres
                ? t('previewPointCoarse', { n: gridMetres })
                : t('previewPointYes')}
          </p>
          {values.photos.length > 0 && origin !== undefined && (
            <ul class="exposure-thumbs">
              {values.photos.map(({ id, kind, url }) => (
                <li key={id}>
                  <img src={`${origin}${url ?? thumbs.get(id) ?? ''}`} alt="" width="160" height="120" />
                  <span class="meta">{t(`kind.${kind}`)}</span>
                </li>
              ))}
            </ul>
          )}
        </article>
      )}
    </section>
  );
}
