import { TextArea } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { acknowledgeTicketCommand, revokeTicketCommand, signTicketCommand } from './commands.ts';
import type { TicketData } from './queries.ts';
import { t } from './words.ts';

export type TicketStep = 'sign' | 'acknowledge' | 'revoke';

interface Props {
  readonly ticket: TicketData;
  readonly step: TicketStep;
  readonly newest: () => void;
  readonly onDone: () => void;
}

const documents = {
  sign: signTicketCommand,
  acknowledge: acknowledgeTicketCommand,
  revoke: revokeTicketCommand as unknown as typeof signTicketCommand,
};

/** Signs, receives or revokes a ticket. */
export function TicketForm({ ticket, step, newest, onDone }: Props) {
  const command = useCommand(documents[step] as typeof signTicketCommand);
  const { id, revision } = ticket;
  return (
    <CommandForm
      key={step}
      command={command}
      draft={`${step} ${id}`}
      initial={{ reason: '' }}
      input={({ reason }) => ({
        ticket: id,
        expectedRevision: revision,
        ...(step === 'revoke' ? { reason } : {}),
      })}
      submit={t(`ticket.${step}`)}
      danger={step === 'revoke'}
      newest={newest}
      onDone={onDone}
    >
      {(form) =>
        step === 'revoke' ? (
          <TextArea label={t('field.reason')} required rows={3} maxLength={500} {...form.field('reason')} />
        ) : (
          <p>
            {step === 'sign'
              ? t('ticket.signText', { unit: ticket.addressee?.name ?? '' })
              : t('ticket.receiveText')}
          </p>
        )
      }
    </CommandForm>
  );
}
