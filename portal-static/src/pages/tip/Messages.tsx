import { useState } from 'preact/hooks';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { TextArea } from '../../components/Field/Field.tsx';
import { PhotoTray } from '../../components/PhotoTray/PhotoTray.tsx';
import { formatMoment } from '../../format/moment.ts';
import { useGuard } from '../../tip/useGuard.ts';
import { addMessageCommand } from './commands.ts';
import type { Tip, TipMessage } from './queries.ts';
import { Trouble } from './Trouble.tsx';
import { useMessagePhotos } from './useMessagePhotos.ts';
import { useStep } from './useStep.ts';
import { t } from './words.ts';

interface Props {
  readonly code: string;
  readonly tip: Tip;
  readonly onDone: () => void;
}

/** What was written since, and the way to add something. */
export function Messages({ code, tip, onDone }: Props) {
  return (
    <section class="card tip-part" aria-labelledby="tip-messages">
      <h2 id="tip-messages">{t('messages.title')}</h2>
      {tip.messages.nodes.length === 0 ? (
        <p class="meta">{t('messages.none')}</p>
      ) : (
        <ol class="tip-messages">
          {tip.messages.nodes.map((message) => (
            <Message key={`${message.at} ${message.from}`} message={message} />
          ))}
        </ol>
      )}
      {tip.kept && <Add code={code} onDone={onDone} />}
    </section>
  );
}

function Message({ message }: { message: TipMessage }) {
  return (
    <li class={message.from === 'CITIZEN' ? 'tip-message tip-own' : 'tip-message'}>
      <p class="meta">
        {message.unit?.name ?? t(`messages.${message.from}`)} · {formatMoment(message.at)}
      </p>
      <p class="tip-said">{message.text ?? t('messages.erased')}</p>
      {message.photoCount > 0 && <p class="meta">{t('messages.photos', { n: message.photoCount })}</p>}
    </li>
  );
}

function Add({ code, onDone }: Pick<Props, 'code' | 'onDone'>) {
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const photos = useMessagePhotos();
  useGuard(() => text.trim() !== '');
  const { busy, faults, setback, run } = useStep(addMessageCommand, 'addTipMessage');
  const send = async () => {
    setEmpty(text.trim() === '');
    if (text.trim() === '') return;
    const done = await run(
      { trackingCode: code, text: text.trim() },
      async () => ({ photos: await photos.send() }),
      photos.list.map(({ id }) => id).join(),
    );
    if (!done) return;
    setText('');
    photos.clear();
    announce(t('add.sent'));
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
      <h3>{t('add.title')}</h3>
      <TextArea
        label={t('add.text')}
        hint={t('add.hint')}
        rows={3}
        maxLength={2000}
        value={text}
        disabled={busy}
        error={empty && text.trim() === '' ? t('add.empty') : undefined}
        onInput={setText}
      />
      <details class="tip-more" open={photos.list.length > 0}>
        <summary>{t('add.photos')}</summary>
        <PhotoTray photos={photos.list} most={6} onAdd={photos.add} onRemove={photos.remove} />
      </details>
      <Trouble setback={setback} faults={faults} />
      <button type="submit" class="button" disabled={busy}>
        {t(busy ? 'add.busy' : 'add.send')}
      </button>
      {busy && photos.sending && (
        <p class="meta" role="status">
          {t('add.photo', photos.sending)}
        </p>
      )}
    </form>
  );
}
