import { formatMoment } from '../../../format/moment.ts';
import { t } from './words.ts';

interface Props {
  readonly number: string;
  readonly reason: string;
  /** Absent in a preview. */
  readonly at?: string;
}

/** What stays of an exposure that was withdrawn. */
export function Tombstone({ number, reason, at }: Props) {
  return (
    <div class="exposure-tombstone">
      <p>
        <b>{t('tombstoneTitle', { number })}</b>
      </p>
      <p>{t('tombstoneReason', { reason: reason.trim() || t('tombstoneNone') })}</p>
      {at && <p class="meta">{t('withdrawnAt', { at: formatMoment(at) })}</p>}
    </div>
  );
}
