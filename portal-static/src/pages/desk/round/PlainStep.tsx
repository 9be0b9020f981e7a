import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { approveRanking, closeRound, computeRanking } from './commands.ts';
import type { Round } from './queries.ts';
import { StepButton } from './StepButton.tsx';
import { t } from './words.ts';

const documents = { close: closeRound, compute: computeRanking, approve: approveRanking } as const;

interface Props {
  readonly step: keyof typeof documents;
  readonly round: Round;
  readonly reload: () => void;
}

/** A step that needs nothing but to be confirmed. What keeps it from being done is said in full. */
export function PlainStep({ step, round, reload }: Props) {
  const again = step === 'compute' && round.state === 'COMPUTED';
  const label = t(again ? 'step.compute.again' : `step.${step}`);
  const quiet = again && !round.outdated;
  return (
    <StepButton step={step} round={round} label={label} quiet={quiet}>
      {(close) => (
        <Confirm
          step={step}
          round={round}
          label={label}
          what={t(again ? 'step.compute.again.what' : `step.${step}.what`)}
          reload={reload}
          close={close}
        />
      )}
    </StepButton>
  );
}

function Confirm(props: Props & { label: string; what: string; close: () => void }) {
  const { step, round, label, what, reload, close } = props;
  const command = useCommand(documents[step]);
  return (
    <CommandForm
      command={command}
      draft={`${step} ${round.id}`}
      initial={{}}
      submit={t('step.confirm', { step: label })}
      input={() => ({ round: round.id, expectedRevision: round.revision })}
      newest={reload}
      onCancel={close}
      onDone={() => {
        close();
        reload();
      }}
    >
      {() => <p class="step-what">{what}</p>}
    </CommandForm>
  );
}
