import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { Allowed } from '../command/Allowed.tsx';
import { hindrance, roleOf, type Step } from '../evaluation/rights.ts';
import { t as say } from '../evaluation/words.ts';
import { rolesOf, viewer } from '../viewer.ts';
import type { Round } from './queries.ts';

/** Why somebody cannot take a step, in words; blank when they can. */
export function whyNot(step: Step, round: Round): string {
  const why = hindrance(step, round, rolesOf(viewer.value));
  if (!why) return '';
  return say(`why.${why}`, {
    role: say(`role.${roleOf(step)}`),
    at: formatMoment(round.deadlines.appealsUntil ?? ''),
  });
}

interface Props {
  readonly step: Step;
  readonly round: Round;
  readonly label: string;
  readonly title?: string;
  readonly quiet?: boolean;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A step of a round: its button, or why not; pressing it opens the form that says what will happen. */
export function StepButton({ step, round, label, title, quiet = false, children }: Props) {
  const [open, setOpen] = useState(false);
  const why = whyNot(step, round);
  const close = () => setOpen(false);
  return (
    <>
      <Allowed can={why === ''} why={why}>
        <button type="button" class={quiet ? 'button button-quiet' : 'button'} onClick={() => setOpen(true)}>
          {label}
        </button>
      </Allowed>
      <Dialog title={title ?? label} open={open} onClose={close}>
        {children(close)}
      </Dialog>
    </>
  );
}
