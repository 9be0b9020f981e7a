import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { follow } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import type { StaffTip } from './queries.ts';
import { t } from './words.ts';

const pointIn = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;

/** What is known of the tip besides its words. */
export function TipFacts({ tip }: { readonly tip: StaffTip }) {
  const { rating, problem } = tip;
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <Facts
        items={[
          { label: t('place'), value: tip.address },
          { label: t('point'), value: tip.location && pointIn(tip.location) },
          { label: t('category'), value: tip.category && `${tip.category.code} ${tip.category.name}` },
          { label: t('received'), value: formatMoment(tip.receivedAt) },
          {
            label: t('answerDue'),
            value: tip.answeredAt
              ? t('answeredAt', { at: formatMoment(tip.answeredAt) })
              : tip.answerDueAt && <Countdown dueAt={tip.answerDueAt} />,
          },
          {
            label: t('office'),
            value: tip.mine
              ? t('officeMine', { unit: tip.office?.name ?? '' })
              : (tip.office?.name ?? t('officeNobody')),
          },
          { label: t('offeredTo'), value: tip.offeredTo && t('offeredWaits', { unit: tip.offeredTo.name }) },
          { label: t('language'), value: tip.language === 'EN' ? t('language.EN') : t('language.ZH') },
          { label: t('contactKept'), value: tip.hasContact ? t('contactYes') : t('contactNo') },
          {
            label: t('problem'),
            value: problem && (
              <a href={deskHref('problem', { number: problem.number })} onClick={follow}>
                {problem.number} {problem.title}
              </a>
            ),
          },
          {
            label: t('exposure'),
            value: problem?.exposure && (
              <a href={deskHref('exposure', { number: problem.number })} onClick={follow}>
                {problem.exposure.number}
              </a>
            ),
          },
          {
            label: t('mergedInto'),
            value: tip.mergedInto && (
              <a href={deskHref('tip', { number: tip.mergedInto.number })} onClick={follow}>
                {tip.mergedInto.number}
              </a>
            ),
          },
          {
            label: t('followers'),
            value:
              tip.mergedTips.length > 0 &&
              tip.mergedTips.map(({ number }) => (
                <a key={number} class="tip-follower" href={deskHref('tip', { number })} onClick={follow}>
                  {number}
                </a>
              )),
          },
          {
            label: t('repeatOf'),
            value: tip.repeatOf && (
              <a href={deskHref('tip', { number: tip.repeatOf.number })} onClick={follow}>
                {t('repeats', { number: tip.repeatOf.number })}
              </a>
            ),
          },
          {
            label: t('contestWords'),
            value: tip.contest && (
              <>
                {tip.contest.reason ?? t('erased')} <Countdown dueAt={tip.contest.dueAt} />
              </>
            ),
          },
          {
            label: t('rating'),
            value:
              rating &&
              t('ratingOf', {
                stars: rating.stars,
                fixed: t(`fixed.${rating.fixed}`),
                text: rating.text ?? '',
              }),
          },
          {
            label: t('reward'),
            value:
              tip.reward &&
              t('rewardOf', { amount: tip.reward.amount ?? '', state: t(`ledger.${tip.reward.state}`) }),
          },
        ]}
      />
    </section>
  );
}
