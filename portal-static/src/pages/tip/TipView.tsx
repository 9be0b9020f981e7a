import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { Facts } from '../../components/Facts/Facts.tsx';
import { Tick } from '../../components/Field/Tick.tsx';
import { Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import { Status, type Tone } from '../../components/Status/Status.tsx';
import { formatMoment } from '../../format/moment.ts';
import { href } from '../../route/route.ts';
import { ContactCard } from './ContactCard.tsx';
import { Contest } from './Contest.tsx';
import { forget, remember, remembered } from './codeKept.ts';
import { Messages } from './Messages.tsx';
import type { Tip } from './queries.ts';
import { Rate } from './Rate.tsx';
import { TipTimeline } from './TipTimeline.tsx';
import { Trouble } from './Trouble.tsx';
import { useTip } from './useTip.ts';
import { t } from './words.ts';

/** Everything about one tip, kept up to date while it is looked at. */
export function TipView({ code }: { code: string }) {
  const { tip, missing, loading, setback, live, refresh } = useTip(code);
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (tip && seen.current === undefined) heading.current?.focus({ preventScroll: true });
    const happened = tip?.timeline.nodes.length;
    if (seen.current !== undefined && happened !== undefined && happened > seen.current)
      announce(t('tip.updated'));
    if (happened !== undefined) seen.current = happened;
  }, [tip]);
  if (missing) return <Missing />;
  if (!tip)
    return (
      <>
        <Trouble setback={setback} retry={refresh} />
        {loading && <Skeleton rows={8} />}
        {!loading && <Leave />}
      </>
    );
  return (
    <>
      <section class="card tip-card" aria-labelledby="tip-status">
        <h2 id="tip-status" class="tip-status" tabIndex={-1} ref={heading}>
          <Status tone={toneOf(tip)}>{t(`status.${tip.status}`)}</Status>
          {tip.problemStatus && <Status tone={toneOf(tip)}>{t(`problem.${tip.problemStatus}`)}</Status>}
        </h2>
        <p class="tip-live" role="status">
          {t(live ? 'tip.live' : 'tip.notLive')}
        </p>
        <Trouble setback={setback} retry={refresh} />
        <Particulars tip={tip} />
        <div class="tip-foot">
          <Tick
            name="remember"
            label={t('tip.remember')}
            value={remembered.value}
            onInput={(keep) => remember(keep)}
          />
          <Leave />
        </div>
      </section>
      <Rate code={code} tip={tip} onDone={refresh} />
      <Contest code={code} tip={tip} onDone={refresh} />
      <section class="card" aria-labelledby="tip-timeline">
        <h2 id="tip-timeline">{t('timeline.title')}</h2>
        <TipTimeline events={tip.timeline.nodes} />
      </section>
      <Messages code={code} tip={tip} onDone={refresh} />
      <ContactCard code={code} />
    </>
  );
}

function toneOf({ status, problemStatus }: Tip): Tone {
  if (status === 'DECLINED' || problemStatus === 'DISMISSED') return 'warn';
  return problemStatus === 'CLOSED' ? 'good' : 'neutral';
}

function Leave() {
  return (
    <button type="button" class="button button-quiet" onClick={forget}>
      {t('tip.leave')}
    </button>
  );
}

function Missing() {
  return (
    <section class="card tip-missing" role="alert">
      <h2>{t('missing.title')}</h2>
      <p>{t('missing.text')}</p>
      <button type="button" class="button" onClick={forget}>
        {t('missing.again')}
      </button>
      <p class="remark">{t('form.lost')}</p>
    </section>
  );
}

function Particulars({ tip }: { tip: Tip }) {
  const { exposure, reward } = tip;
  const known = reward?.state === 'DECIDED' || reward?.state === 'SETTLED' ? reward.state : 'other';
  return (
    <Facts
      items={[
        { label: t('tip.received'), value: formatMoment(tip.receivedAt) },
        { label: t('tip.office'), value: tip.office?.name ?? t('tip.office.none') },
        { label: t('tip.category'), value: tip.category?.name },
        { label: t('tip.place'), value: tip.address },
        { label: t('tip.photos'), value: tip.photoCount > 0 && t('tip.photos.n', { n: tip.photoCount }) },
        {
          label: t('tip.text'),
          value: <span class="tip-said">{tip.text ?? t('tip.erased')}</span>,
        },
        {
          label: t('tip.exposure'),
          value: exposure && (
            <a href={href('problem', { number: exposure.number })}>
              {exposure.title ?? t('tip.exposure.see')}
            </a>
          ),
        },
        {
          label: t('tip.reward'),
          value: reward && t(`tip.reward.${known}`, { amount: Number(reward.amount) }),
        },
      ]}
    />
  );
}
