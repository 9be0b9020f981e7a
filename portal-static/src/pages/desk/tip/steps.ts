import { viewer } from '../viewer.ts';
import type { StaffTip } from './queries.ts';
import { t } from './words.ts';

/** What can be done with a tip, in the order of the menu. */
export const steps = [
  'accept',
  'into',
  'decline',
  'transfer',
  'discipline',
  'merge',
  'assign',
  'sign',
  'reply',
  'note',
  'contest',
  'contact',
  'reward',
] as const;
export type Step = (typeof steps)[number];

export const stepOf = (name: string | undefined): Step | undefined => steps.find((step) => step === name);

/** Steps that make no sense for this tip at all, and so are not offered. */
export function offered(tip: StaffTip): readonly Step[] {
  return steps.filter(
    (step) =>
      (step !== 'sign' || tip.offeredTo !== null) &&
      (step !== 'contest' || tip.contest !== null) &&
      (step !== 'contact' || tip.hasContact) &&
      (step !== 'reward' || tip.claimsReward),
  );
}

/** Whether the viewer may take the step now. The API has the last word. */
export function can(step: Step, tip: StaffTip): boolean {
  switch (step) {
    case 'accept':
    case 'into':
    case 'decline':
    case 'transfer':
    case 'discipline':
      return tip.viewerCanTriage;
    case 'merge':
      return tip.viewerCanMerge;
    case 'assign':
      return tip.viewerCanAssign;
    case 'sign':
      return tip.viewerCanSignFor;
    case 'reply':
    case 'note':
    case 'contact':
      return tip.viewerCanReply;
    case 'contest':
      return tip.viewerCanDecideContest;
    case 'reward':
      return tip.viewerCanProposeReward && (tip.reward === null || tip.reward.state === 'REFUSED');
  }
}

/** Why not, in words, for a step that the viewer may not take. */
export function why(step: Step, tip: StaffTip): string {
  const who = viewer.value;
  if (!who?.staffRoles.includes('SUPERVISOR')) return t('why.role');
  if (step === 'sign') return t('why.sign', { unit: tip.offeredTo?.name ?? '' });
  if (step === 'contest') return t('why.contest');
  if (tip.office && tip.office.code !== who.unit?.code) return t('why.office', { unit: tip.office.name });
  if (tip.mergedInto) return t('why.merged', { number: tip.mergedInto.number });
  if (!tip.kept) return t('why.erased');
  if (step === 'reward')
    return t(tip.reward ? 'why.rewarded' : tip.state === 'ACCEPTED' ? 'why.state' : 'why.notAccepted');
  if (tip.state === 'ACCEPTED') return t('why.accepted', { number: tip.problem?.number ?? '' });
  return t('why.state');
}
