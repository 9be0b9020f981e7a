import { useOrigin } from '../../../api/useOrigin.ts';
import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { follow } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import type { TipRow } from './queries.ts';
import { TipChips } from './TipChips.tsx';
import { t } from './words.ts';

/** One tip in the inbox: enough to know what it is about and what it waits for. */
export function TipItem({ tip }: { readonly tip: TipRow }) {
  const origin = useOrigin();
  const photo = tip.photos[0];
  return (
    <li class="tip-item">
      <div class="tip-photo" aria-hidden="true">
        {photo && origin !== undefined && (
          <img
            src={`${origin}${photo.thumb}`}
            alt=""
            loading="lazy"
            decoding="async"
            width="96"
            height="72"
          />
        )}
      </div>
      <div class="tip-body">
        <p class="tip-head">
          <a class="tip-link" data-row href={deskHref('tip', { number: tip.number })} onClick={follow}>
            {tip.number}
          </a>
          <TipChips tip={tip} />
        </p>
        <p class="tip-words">{tip.text ?? t('erased')}</p>
        <p class="meta tip-facts">
          {tip.category && <span>{tip.category.name}</span>}
          <span>{tip.address ?? (tip.location ? t('noAddress') : '')}</span>
          {tip.address && tip.location && <span>{t('point')}</span>}
          {tip.photos.length > 0 && <span>{t('photos', { n: tip.photos.length })}</span>}
          <span>
            {t('came')} <time dateTime={tip.receivedAt}>{formatMoment(tip.receivedAt)}</time>
          </span>
          {tip.problem && <span>{t('problem', { number: tip.problem.number })}</span>}
        </p>
      </div>
      <div class="tip-side">
        {tip.answerDueAt && !tip.answeredAt ? (
          <Countdown dueAt={tip.answerDueAt} brief />
        ) : (
          tip.answeredAt && <span class="meta">{t('answered')}</span>
        )}
        <span class="meta">
          {tip.offeredTo
            ? t('offered', { unit: tip.offeredTo.name })
            : tip.mine
              ? t('mine')
              : tip.office
                ? t('office', { unit: tip.office.name })
                : t('nobody')}
        </span>
      </div>
    </li>
  );
}
