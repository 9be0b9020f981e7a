import { useState } from 'preact/hooks';
import { ask } from '../../api/client.ts';
import { Failure } from '../../api/failure.ts';
import type { ResultOf } from '../../api/graphql.ts';
import { FailureMessage } from '../../components/StateMessage/StateMessage.tsx';
import { formatDay } from '../../format/number.ts';
import { href } from '../../route/route.ts';
import { type Edition, editionQuery, type NoticeInFull } from './queries.ts';
import { t } from './words.ts';

/** The moment before an edition came out, when the one before it still stood. */
const before = (releasedAt: string): string => new Date(Date.parse(releasedAt) - 1).toISOString();

/** Reads the editions before one, newest first, each by the moment before its successor. */
async function earlier(notice: NoticeInFull): Promise<Edition[]> {
  const found: Edition[] = [];
  let next: Pick<Edition, 'version' | 'releasedAt'> = notice;
  while (next.version > 1 && next.releasedAt) {
    const { data } = await ask<ResultOf<typeof editionQuery>>({
      document: editionQuery,
      variables: { number: notice.number, asOf: before(next.releasedAt) },
    });
    if (!data.publication || data.publication.version >= next.version) break;
    next = data.publication;
    found.push(data.publication);
  }
  return found;
}

/** All editions, each readable as it stood. */
export function Editions({ notice }: { notice: NoticeInFull }) {
  const [found, setFound] = useState<Edition[]>();
  const [failure, setFailure] = useState<Failure>();
  const read = () => {
    setFailure(undefined);
    earlier(notice).then(setFound, (cause) =>
      setFailure(cause instanceof Failure ? cause : new Failure('refused')),
    );
  };
  return (
    <section class="passage editions">
      <h2>{t('editions')}</h2>
      <ol reversed start={notice.version}>
        <Entry edition={notice} notice={notice} here />
        {found?.map((edition) => (
          <Entry key={edition.version} edition={edition} notice={notice} />
        ))}
      </ol>
      {failure && <FailureMessage failure={failure} retry={read} />}
      {!found && !failure && (
        <button type="button" class="button" onClick={read}>
          {t('editions.more')}
        </button>
      )}
    </section>
  );
}

function Entry({
  edition,
  notice,
  here = false,
}: {
  edition: Edition;
  notice: NoticeInFull;
  here?: boolean;
}) {
  const { releasedAt, version, correctionReason } = edition;
  return (
    <li>
      {t('edition', { n: version })}
      {releasedAt && ` · ${t('released', { day: formatDay(releasedAt) })}`}
      {here
        ? `（${t(notice.supersededAt ? 'editions.this' : 'editions.now')}）`
        : releasedAt && (
            <>
              {' · '}
              <a href={href('notice', { number: notice.number, at: releasedAt })}>{t('editions.read')}</a>
            </>
          )}
      {correctionReason && (
        <span class="meta" lang="zh-CN">
          {' '}
          {t('corrected.text', { reason: correctionReason })}
        </span>
      )}
    </li>
  );
}
