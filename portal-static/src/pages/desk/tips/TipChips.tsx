import { Status, type Tone } from '../../../components/Status/Status.tsx';
import { t } from './words.ts';
import './TipChips.css';

const tones: Readonly<Record<string, Tone>> = {
  RECEIVED: 'warn',
  ACCEPTED: 'good',
  DECLINED: 'neutral',
  TRANSFERRED: 'neutral',
};

interface Props {
  readonly tip: {
    readonly state: 'RECEIVED' | 'ACCEPTED' | 'DECLINED' | 'TRANSFERRED';
    readonly waitingMessages: number;
    readonly claimsReward: boolean;
    readonly contest: object | null;
    readonly mergedInto: { readonly number: string } | null;
    readonly repeatOf?: { readonly number: string } | null;
  };
}

/** How a tip stands, and what about it wants somebody. */
export function TipChips({ tip }: Props) {
  return (
    <span class="tip-chips">
      <Status tone={tones[tip.state]}>{t(`status.${tip.state}`)}</Status>
      {tip.mergedInto && <Status>{t('merged', { number: tip.mergedInto.number })}</Status>}
      {tip.contest && <Status tone="bad">{t('contest')}</Status>}
      {tip.waitingMessages > 0 && <Status tone="warn">{t('messages', { n: tip.waitingMessages })}</Status>}
      {tip.repeatOf && <Status tone="warn">{t('repeat', { number: tip.repeatOf.number })}</Status>}
      {tip.claimsReward && <Status>{t('claims')}</Status>}
    </span>
  );
}
