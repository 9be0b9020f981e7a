import { useEffect } from 'preact/hooks';
import { Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import { href, param } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { change, draft, openDraft } from './drafting.ts';
import { outcome, progress, startSending } from './outbox.ts';
import { SendingView } from './SendingView.tsx';
import { Sent } from './Sent.tsx';
import { Writing } from './Writing.tsx';
import { t } from './words.ts';
import './TellPage.css';

/** The exposed problem that the address names, of which there is more to say. */
const about = param('exposure')
  ?.toUpperCase()
  .match(/^GS-[0-9A-Z]{4}-[0-9A-Z]{4}$/)?.[0];

/** Reads the draft, and goes on sending what was begun on an earlier visit. */
async function open(): Promise<void> {
  await openDraft();
  const sending = draft.value?.sending;
  if (sending) await startSending(sending.language, true);
  else if (about) await (await import('./about.ts')).beginAbout(about);
}

/** A report from its first photo to its tracking code. */
export function TellPage() {
  useTitle(t('title'));
  useEffect(() => void open(), []);
  const end = outcome.value;
  if (end?.end === 'sent') return <Sent answer={end.answer} />;
  return (
    <div class="stack tell">
      <header class="page-head tell-head">
        <h1>{t('title')}</h1>
        <p class="meta">{t('lead')}</p>
        {draft.value?.sameAs && (
          <p class="tell-about" role="status">
            {t('similar.adding', { number: draft.value.sameAs })}{' '}
            <a href={href('problem', { number: draft.value.sameAs })}>{t('about.see')}</a>{' '}
            <button type="button" class="tell-unlink" onClick={() => change({ sameAs: undefined })}>
              {t('similar.undo')}
            </button>
          </p>
        )}
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
