import { useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { FileField, TextArea } from '../../../components/Field/Field.tsx';
import { FailureMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { t as common } from '../../../i18n/i18n.ts';
import { draft, keepDraft } from '../command/drafts.ts';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { type UserError, useCommand } from '../command/useCommand.ts';
import { upload } from '../files/download.ts';
import { adoptSchemeCommand } from './commands.ts';
import { lineSaid, placeOf } from './place.ts';
import { t } from './words.ts';

const kept = 'scheme document';
const largest = 256 * 1024;

/** A scheme's document: written or uploaded, checked as often as wished, then adopted. */
export function AdoptForm({ reload }: { reload: () => void }) {
  const command = useCommand(adoptSchemeCommand);
  const [text, setText] = useState(() => draft<string>(kept) ?? '');
  const [sound, setSound] = useState<string>();
  const [trouble, setTrouble] = useState<Failure>();
  const [busy, setBusy] = useState<'check' | 'adopt'>();
  const [adopted, setAdopted] = useState<string>();
  const [empty, setEmpty] = useState(false);

  const change = (next: string) => {
    setText(next);
    keepDraft(kept, next || undefined);
    setSound(undefined);
    setEmpty(false);
    command.reset();
  };
  const send = async (what: 'check' | 'adopt') => {
    setEmpty(text.trim() === '');
    if (text.trim() === '') return;
    setBusy(what);
    setTrouble(undefined);
    setAdopted(undefined);
    try {
      const uploadId = await upload(new File([text], 'scheme.yaml', { type: 'application/yaml' }));
      const payload = await command.run({ uploadId, checkOnly: what === 'check' });
      const scheme = payload?.scheme;
      setSound(scheme && what === 'check' ? text : undefined);
      if (!scheme || what === 'check') return;
      const said = t('adopted', { name: scheme.name, code: scheme.code, version: scheme.version });
      change('');
      setAdopted(said);
      announce(said);
      reload();
    } catch (cause) {
      setTrouble(cause instanceof Failure ? cause : new Failure('refused'));
    } finally {
      setBusy(undefined);
    }
  };
  const scheme = command.done?.scheme;
  return (
    <section class="card admin-card" aria-labelledby="adopt-title">
      <h2 id="adopt-title">{t('upload')}</h2>
      <p class="desk-lead">{t('upload.lead')}</p>
      {adopted && (
        <p class="actions-done" role="status">
          {adopted}
        </p>
      )}
      {trouble && <FailureMessage failure={trouble} />}
      {command.failure && <FormTrouble command={command} local={{}} go={() => undefined} />}
      <FileField
        label={t('file')}
        hint={t('file.hint')}
        accept=".yaml,.yml,.json"
        maxSize={largest}
        value={[]}
        onInput={([file]) => void file?.text().then(change)}
      />
      <TextArea
        label={t('text')}
        name="document"
        code
        rows={16}
        value={text}
        onInput={change}
        error={empty ? t('empty') : undefined}
      />
      {command.errors.length > 0 && <Faults errors={command.errors} text={text} />}
      {sound === text && scheme && (
        <div class="actions-done" role="status">
          {t('ok', { name: scheme.name, from: formatPeriod(scheme.inForceFrom) })}{' '}
          {t('ok.parts', {
            groups: scheme.groups.map(({ name }) => name).join(common('list.separator')),
            channels: scheme.channels.map(({ name }) => name).join(common('list.separator')),
          })}
        </div>
      )}
      <p class="buttons">
        <button type="button" class="button" disabled={busy !== undefined} onClick={() => void send('check')}>
          {t(busy === 'check' ? 'checking' : 'check')}
        </button>
        {sound === text && text !== '' && (
          <button
            type="button"
            class="button"
            disabled={busy !== undefined}
            onClick={() => void send('adopt')}
          >
            {t(busy === 'adopt' ? 'adopting' : 'adopt')}
          </button>
        )}
      </p>
    </section>
  );
}

/** Everything that is wrong with a document: line, field, what stands there, what would be right. */
function Faults({ errors, text }: { errors: readonly UserError[]; text: string }) {
  const rows = errors.map(({ field, message }, index) => {
    const path = (field ?? []).slice(1);
    const place = placeOf(text, path) ?? lineSaid(text, message);
    return { key: String(index), line: place?.line, there: place?.text, path: path.join('.'), message };
  });
  return (
    <div class="trouble" role="alert">
      <p class="trouble-title">{t('faults', { n: rows.length })}</p>
      <DataTable
        caption={t('faults', { n: rows.length })}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'line', label: t('line'), render: ({ line }) => line ?? t('whole') },
          { key: 'field', label: t('field'), render: ({ path }) => path && <code>{path}</code> },
          { key: 'there', label: t('there'), render: ({ there }) => there && <code>{there}</code> },
          { key: 'message', label: t('message'), render: ({ message }) => message },
        ]}
      />
    </div>
  );
}
