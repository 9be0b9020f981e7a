import { t as common } from '../../../i18n/i18n.ts';
import { t as caseWord } from '../case/words.ts';
import type { DeskViewer } from '../queries.ts';
import type { ProblemData } from './queries.ts';
import type { Step } from './steps.ts';
import { t } from './words.ts';

/** Why somebody may not take a step now, the first reason that holds, in the API's own order. */
export function whyNot(step: Step, problem: ProblemData, who: DeskViewer): string {
  const { state, lead } = problem;
  const role = step.role === 'ADMIN' ? undefined : step.role;
  if (role && !who.staffRoles.includes(role)) return t('why.role', { role: caseWord(`role.${role}`) });
  if (step.role === 'SUPERVISOR' && lead && lead.code === who.unit?.code) return t('why.own');
  if (!step.from.includes(state)) {
    const states = step.from.map((each) => caseWord(`state.${each}`)).join(common('list.separator'));
    return t('why.state', { state: caseWord(`state.${state}`), states });
  }
  switch (step.name) {
    case 'verify':
      return t('why.second');
    case 'acceptInside':
    case 'decideExtension':
    case 'approveDeferral':
    case 'resumeClock':
    case 'reportProgress':
      return t(`why.${step.name}`);
    case 'return':
    case 'requestExtension':
      return t(`why.${step.name}`);
    default:
      if (step.role === 'HANDLER' && lead && lead.code !== who.unit?.code)
        return t('why.unit', { unit: lead.name });
      return t('why.other');
  }
}
