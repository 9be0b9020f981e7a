import { useState } from 'preact/hooks';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { Countdown } from '../../components/Countdown/Countdown.tsx';
import { TextArea } from '../../components/Field/Field.tsx';
import { useGuard } from '../../tip/useGuard.ts';
import { contestCommand } from './commands.ts';
import type { Tip } from './queries.ts';
import { Trouble } from './Trouble.tsx';
import { useStep } from './useStep.ts';
import { t } from './words.ts';

interface Props {
  readonly code: string;
  readonly tip: Tip;
  readonly onDone: () => void;
}

/** An objection to the closing: the way to make one within its time, or where the one that was made stands. */
export function Contest({ code, tip, onDone }: Props) {
  const { contest } = tip;
  if (contest)
    return (
      <section class="card tip-part" aria-labelledby="tip-contest">
        <h2 id="tip-contest">{t('contest.pending')}</h2>
        {contest.reason && <p class="tip-said">{contest.reason}</p>}
        <p>
          {t('contest.due')} <Countdown dueAt={contest.dueAt} />
        </p>
      </section>
    );
  if (!tip.viewerCanContest) return null;
  return (
    <section class="card tip-part" aria-labelledby="tip-contest">
      <h2 id="tip-contest">{t('contest.title')}</h2>
      <p>{t('contest.lead')}</p>
      {tip.contestableUntil && (
        <p>
          {t('contest.until')} <Countdown dueAt={tip.contestableUntil} />
        </p>
      )}
      <Form code={code} onDone={onDone} />
    </section>
  );
}

function Form({ code, onDone }: Pick<Props, 'code' | 'onDone'>) {
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  useGuard(() => reason.trim() !== '');
  const { busy, faults, setback, run } = useStep(contestCommand, 'contestTip');
  const send = async () => {
    setEmpty(reason.trim() === '');
    if (reason.trim() === '' || !(await run({ trackingCode: code, reason: reason.trim() }))) return;
    announce(t('contest.done'));
    onDone();
  };
  return (
    <form
      class="tip-add"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={t('contest.reason')}
        hint={t('contest.hint')}
        rows={3}
        maxLength={1000}
        value={reason}
        error={empty && reason.trim() === '' ? t('contest.empty') : undefined}
        onInput={setReason}
      />
      <Trouble setback={setback} faults={faults} />
      <button type="submit" class="button button-quiet" disabled={busy}>
        {t('contest.send')}
      </button>
    </form>
  );
}
