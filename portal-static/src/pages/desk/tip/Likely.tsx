import { useState } from 'preact/hooks';
import { useOrigin } from '../../../api/useOrigin.ts';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { Compare } from './Compare.tsx';
import { apart, distance, inMetres } from './distance.ts';
import { type LikeProblem, type LikeTip, likeTipQuery, type StaffTip } from './queries.ts';
import { can } from './steps.ts';
import { t } from './words.ts';

/** A tip or a problem that may be the same thing, in one shape. */
export interface Other {
  readonly kind: 'tip' | 'problem';
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly state: string;
  readonly at: string;
  readonly address: string;
  readonly category: string;
  readonly unit: string;
  readonly location: StaffTip['location'];
  readonly photos: readonly { readonly id: string; readonly url: string; readonly thumb: string }[];
}

const ofTip = (tip: LikeTip): Other => ({
  kind: 'tip',
  number: tip.number,
  title: '',
  text: tip.text ?? t('erased'),
  state: t(`status.${tip.state}`),
  at: tip.receivedAt,
  address: tip.address ?? '',
  category: tip.category?.name ?? '',
  unit: tip.office?.name ?? t('officeNobody'),
  location: tip.location,
  photos: tip.photos,
});

const ofProblem = (problem: LikeProblem): Other => ({
  kind: 'problem',
  number: problem.number,
  title: problem.title,
  text: problem.description,
  state: t(`state.${problem.state}`),
  at: problem.reportedAt,
  address: problem.address,
  category: problem.category.name,
  unit: problem.lead?.name ?? t('leadNobody'),
  location: problem.location,
  photos: problem.photos,
});

/** How far and how long apart, in words. */
export function gap(tip: StaffTip, other: Other): string {
  const metres = distance(tip.location, other.location);
  const far = metres === undefined ? undefined : inMetres(metres);
  const time = apart(tip.receivedAt, other.at);
  return t('gap', {
    far: !far ? t('far.unknown') : far.n === '0' ? t('far.near') : t(`far.${far.unit}`, { n: far.n }),
    time: time.n === 0 ? t('apart.same') : t('apart.by', { time: t(`apart.${time.unit}`, { n: time.n }) }),
  });
}

/** Problems and tips that are likely the same thing, each to be laid beside this tip. */
export function Likely({ tip }: { readonly tip: StaffTip }) {
  const { data, failure, loading, retry } = useStaffQuery(likeTipQuery, {
    number: tip.number,
    lang: apiLang,
  });
  const [beside, lay] = useState<Other>();
  const like = data?.tipReport;
  const problems = (like?.similarProblems ?? []).map(ofProblem);
  const tips = (like?.similarTips ?? []).map(ofTip);
  return (
    <section class="card tip-likely" aria-labelledby="likely">
      <h2 id="likely">{t('likely')}</h2>
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : loading && !like ? (
        <Skeleton rows={3} />
      ) : problems.length + tips.length === 0 ? (
        <p class="meta">{t('likelyNone')}</p>
      ) : (
        <>
          {problems.length > 0 && <h3>{t('likelyProblems')}</h3>}
          <Others tip={tip} others={problems} lay={lay} />
          {tips.length > 0 && <h3>{t('likelyTips')}</h3>}
          <Others tip={tip} others={tips} lay={lay} />
        </>
      )}
      {beside && <Compare tip={tip} other={beside} close={() => lay(undefined)} />}
    </section>
  );
}

interface OthersProps {
  readonly tip: StaffTip;
  readonly others: readonly Other[];
  readonly lay: (other: Other) => void;
}

function Others({ tip, others, lay }: OthersProps) {
  const origin = useOrigin();
  if (others.length === 0) return null;
  return (
    <ul class="tip-others">
      {others.map((other) => (
        <li key={other.number}>
          {other.photos[0] && origin !== undefined && (
            <img src={`${origin}${other.photos[0].thumb}`} alt="" loading="lazy" width="96" height="72" />
          )}
          <div>
            <p>
              <a href={deskHref(other.kind, { number: other.number })} onClick={follow}>
                {other.number}
              </a>{' '}
              <span class="meta">{other.state}</span>
            </p>
            <p class="tip-other-words">{other.title || other.text}</p>
            <p class="meta">
              {other.address} · {gap(tip, other)} · {formatMoment(other.at)}
            </p>
            <div class="buttons">
              <button
                type="button"
                class="button button-quiet"
                aria-label={t('compareWith', { number: other.number })}
                onClick={() => lay(other)}
              >
                {t('compare')}
              </button>
              <Join tip={tip} other={other} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The way to letting this tip follow the other, where that may be done. */
export function Join({ tip, other, onClick }: { tip: StaffTip; other: Other; onClick?: () => void }) {
  const act = other.kind === 'problem' ? 'into' : 'merge';
  if (!can(act, tip)) return null;
  return (
    <a
      class="tip-join"
      href={deskHref('tip', { number: tip.number, act, with: other.number })}
      aria-label={t(`join.${other.kind}Named`, { number: other.number })}
      onClick={(event) => {
        onClick?.();
        follow(event);
      }}
    >
      {t(`join.${other.kind}`)}
    </a>
  );
}
