import { useEffect } from 'preact/hooks';
import { Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import { href } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { draft, openDraft } from './drafting.ts';
import { Later } from './Later.tsx';
import { outcome, progress, startSending } from './outbox.ts';
import { preload, sentRoom } from './rooms.ts';
import { SendingView } from './SendingView.tsx';
import { Writing } from './Writing.tsx';
import { t } from './words.ts';
import './TellPage.css';

/** Reads the draft, and goes on sending what was begun on an earlier visit. */
async function open(): Promise<void> {
  await openDraft();
  preload();
  const sending = draft.value?.sending;
  if (sending) await startSending(sending.language, true);
}

/** A report from its first photo to its tracking code. */
export function TellPage() {
  useTitle(t('title'));
  useEffect(() => void open(), []);
  const end = outcome.value;
  if (end?.end === 'sent') return <Later room={sentRoom} with={{ answer: end.answer }} />;
  return (
    <div class="stack tell">
      <header class="page-head tell-head">
        <h1>{t('title')}</h1>
        <p class="meta">{t('lead')}</p>
        <p class="meta">
          {t('already')} <a href={href('tip')}>{t('already.follow')}</a>
        </p>
      </header>
      {draft.value === undefined ? (
        <Skeleton rows={6} />
      ) : progress.value ? (
        <SendingView progress={progress.value} />
      ) : (
        <Writing draft={draft.value} />
      )}
    </div>
  );
}
