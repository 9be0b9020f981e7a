import { StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { formatDay } from '../../format/number.ts';
import { href } from '../../route/route.ts';
import type { NoticeInFull } from './queries.ts';
import { t } from './words.ts';

/** What a reader must know before reading: withdrawn, replaced by a later edition, or itself a correction. */
export function Banners({ notice }: { notice: NoticeInFull }) {
  const { withdrawal, supersededAt, correctionReason } = notice;
  if (withdrawal) {
    return (
      <StateMessage title={t('withdrawn.title')}>
        <p>{t('withdrawn.at', { day: formatDay(withdrawal.at) })}</p>
        <p lang="zh-CN">{t('withdrawn.reason', { reason: withdrawal.reason })}</p>
        <p>{t('withdrawn.left')}</p>
      </StateMessage>
    );
  }
  return (
    <>
      {supersededAt && (
        <StateMessage title={t('superseded.title')}>
          <p>
            {t('superseded.text', { day: formatDay(supersededAt) })}{' '}
            <a href={href('notice', { number: notice.number })}>{t('superseded.link')}</a>
          </p>
        </StateMessage>
      )}
      {correctionReason && (
        <StateMessage title={t('corrected.title')}>
          <p lang="zh-CN">{t('corrected.text', { reason: correctionReason })}</p>
        </StateMessage>
      )}
    </>
  );
}
