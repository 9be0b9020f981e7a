import { useEffect, useState } from 'preact/hooks';
import { useOrigin } from '../../../api/useOrigin.ts';
import { Status } from '../../../components/Status/Status.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { href } from '../../../route/route.ts';
import { post } from '../../../tip/post.ts';
import type { Draft } from '../draft.ts';
import { change } from '../drafting.ts';
import { type SimilarReport, similarQuery } from '../queries.ts';
import { t } from './words.ts';

/** What is public already of what is about to be sent; nothing where that cannot be found out. */
function useSimilar(draft: Draft): readonly SimilarReport[] | 'searching' {
  const [found, setFound] = useState<readonly SimilarReport[] | 'searching'>('searching');
  const { category, text, address, point } = draft;
  const asked = JSON.stringify([category, text, address, point]);
  useEffect(() => {
    if (!text.trim()) {
      setFound([]);
      return;
    }
    const abort = new AbortController();
    const input = {
      text: text.trim(),
      first: 3,
      ...(category ? { category } : {}),
      ...(address.trim() ? { address: address.trim() } : {}),
      ...(point ? { latitude: point.latitude, longitude: point.longitude } : {}),
    };
    // Offline, or asked too often: sending must not depend on it, and staff see duplicates as well.
    post<{ similarReports: readonly SimilarReport[] }>({
      document: similarQuery,
      variables: { input, lang: apiLang },
      signal: abort.signal,
    }).then(
      ({ similarReports }) => setFound(similarReports),
      () => !abort.signal.aborted && setFound([]),
    );
    return () => abort.abort();
  }, [asked]);
  return found;
}

/** Likely duplicates, offered before sending: follow one, add to it, or go on. */
export function SimilarReports({ draft }: { draft: Draft }) {
  const similar = useSimilar(draft);
  const [other, setOther] = useState(false);
  if (similar === 'searching') return <p class="remark">{t('similar.searching')}</p>;
  if (draft.sameAs)
    return (
      <div class="tell-point" role="status">
        <p>{t('similar.adding', { number: draft.sameAs })}</p>
        <button type="button" class="button button-quiet" onClick={() => change({ sameAs: undefined })}>
          {t('similar.undo')}
        </button>
      </div>
    );
  if (similar.length === 0) return null;
  if (other) return <p role="status">{t('similar.dismissed')}</p>;
  return (
    <section class="tell-similar" aria-labelledby="similar-heading">
      <h3 id="similar-heading">{t('similar.title')}</h3>
      <p>{t('similar.text')}</p>
      <ul>
        {similar.map((report) => (
          <li key={report.number}>
            <Report report={report} />
          </li>
        ))}
      </ul>
      <button type="button" class="button button-quiet tell-wide" onClick={() => setOther(true)}>
        {t('similar.other')}
      </button>
    </section>
  );
}

function Report({ report }: { report: SimilarReport }) {
  const { number, title, address, status, sample, unit, photos } = report;
  const [photo] = photos;
  const origin = useOrigin();
  return (
    <>
      <div class="tell-report">
        {photo && origin !== undefined && (
          <img src={`${origin}${photo.thumb}`} alt="" width={72} height={72} loading="lazy" />
        )}
        <div>
          <strong>{title ?? number}</strong>
          <span class="meta">
            {[address, unit?.name, number, ...(sample ? [t('similar.sample')] : [])]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <Status tone={status === 'CLOSED' ? 'good' : 'neutral'}>{t(`similar.${status}`)}</Status>
        </div>
      </div>
      <div class="buttons">
        <a class="button button-quiet" href={href('problem', { number })}>
          {t('similar.follow')}
        </a>
        <button type="button" class="button button-quiet" onClick={() => change({ sameAs: number })}>
          {t('similar.add')}
        </button>
      </div>
    </>
  );
}
