import { useState } from 'preact/hooks';
import { ask } from '../../api/client.ts';
import { explain, Failure } from '../../api/failure.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Choices, Select, TextField } from '../../components/Field/Field.tsx';
import { StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { apiLang, t as common } from '../../i18n/i18n.ts';
import { type Created, createAlertCommand } from './alertCommands.ts';
import { limitsQuery } from './queries.ts';
import { t } from './words.ts';

const topics = ['PUBLICATIONS', 'RANKINGS', 'EXPOSURES'] as const;
type Topic = (typeof topics)[number];
type Channel = 'EMAIL' | 'WEBHOOK';
type Step = 'idle' | 'proving' | 'sending';

/** What went wrong, in words that help. */
function words(cause: unknown): string {
  if (cause instanceof Failure) return cause.detail ?? common(explain(cause.kind).advice);
  const detail = (cause as { detail?: string } | undefined)?.detail;
  return detail ?? common('failure.unreachable.advice');
}

/** Of what somebody wants to be told, and where; what was filled in stays whatever happens. */
export function AlertForm({ onCreated }: { onCreated: (created: Created) => void }) {
  const [wanted, setWanted] = useState<readonly string[]>(['PUBLICATIONS', 'RANKINGS']);
  const [unit, setUnit] = useState('');
  const [channel, setChannel] = useState<Channel>('EMAIL');
  const [address, setAddress] = useState('');
  const [step, setStep] = useState<Step>('idle');
  const [faults, setFaults] = useState<{ topics?: string; address?: string; rest?: string }>({});
  const { data } = useQuery(limitsQuery, { lang: apiLang });

  const send = async () => {
    const missing = {
      ...(wanted.length === 0 ? { topics: t('alerts.noTopic') } : {}),
      ...(address.trim() === '' ? { address: t('alerts.noAddress') } : {}),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    try {
      setStep('proving');
      const { prove } = await import('../../tip/proof.ts');
      const challenge = await prove();
      setStep('sending');
      const { data: answer, errors } = await ask<{ createAlert: Created | null }>({
        document: createAlertCommand,
        variables: {
          input: {
            topics: wanted as readonly Topic[],
            [channel === 'EMAIL' ? 'email' : 'webhook']: address.trim(),
            ...(unit && wanted.includes('EXPOSURES') ? { unit } : {}),
            ...(challenge ? { challenge } : {}),
            language: apiLang,
          },
        },
      });
      const created = answer.createAlert;
      if (!created) throw new Failure('refused', errors[0]?.message);
      if (created.userErrors.length === 0) return onCreated(created);
      const at = (name: string) =>
        created.userErrors
          .filter(({ field }) =>
            name === '' ? !field?.some((part) => known.includes(part)) : field?.includes(name),
          )
          .map(({ message }) => message)
          .join(' ');
      setFaults(said({ topics: at('topics'), address: at('email') || at('webhook'), rest: at('') }));
    } catch (cause) {
      setFaults({ rest: words(cause) });
    } finally {
      setStep('idle');
    }
  };

  return (
    <form
      class="alert-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Choices
        label={t('alerts.topics')}
        multiple
        value={wanted}
        onInput={setWanted}
        error={faults.topics}
        options={topics.map((value) => ({ value, label: t(`alerts.topic.${value}`) }))}
      />
      {wanted.includes('EXPOSURES') && (
        <Select
          label={t('alerts.unit')}
          value={unit}
          onInput={setUnit}
          options={[
            { value: '', label: t('limit.unit.all') },
            ...(data?.units.nodes.map(({ code, name }) => ({ value: code, label: name })) ?? []),
          ]}
        />
      )}
      <Choices
        label={t('alerts.channel')}
        value={channel}
        onInput={(value) => setChannel(value as Channel)}
        options={(['EMAIL', 'WEBHOOK'] as const).map((value) => ({
          value,
          label: t(`alerts.channel.${value}`),
          hint: t(`alerts.channel.${value}.hint`),
        }))}
      />
      <TextField
        label={t(channel === 'EMAIL' ? 'alerts.email' : 'alerts.webhook')}
        hint={channel === 'WEBHOOK' ? t('alerts.webhook.hint') : undefined}
        required
        value={address}
        onInput={setAddress}
        error={faults.address}
      />
      {faults.rest && (
        <StateMessage title={t('alerts.failed')} urgent>
          <p>{faults.rest}</p>
          <p>{t('alerts.kept')}</p>
        </StateMessage>
      )}
      <button type="submit" class="button" disabled={step !== 'idle'}>
        {t(step === 'proving' ? 'alerts.proving' : step === 'sending' ? 'alerts.sending' : 'alerts.send')}
      </button>
    </form>
  );
}

const known: readonly string[] = ['topics', 'email', 'webhook'];

/** Only what was said. */
const said = (faults: Record<'topics' | 'address' | 'rest', string>) =>
  Object.fromEntries(Object.entries(faults).filter(([, text]) => text !== ''));
