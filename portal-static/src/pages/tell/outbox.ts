import { signal } from '@preact/signals';
import { type Lang, lang } from '../../i18n/i18n.ts';
import { sendPhoto } from '../../tip/media.ts';
import { post } from '../../tip/post.ts';
import { prove } from '../../tip/proof.ts';
import { type Submitted, submitTipCommand } from './commands.ts';
import { type Draft, inputOf } from './draft.ts';
import { change, draft, pictureOf, settled } from './drafting.ts';
import { type Outcome, type Progress, sendDraft } from './sending.ts';

/** What is being done; undefined while nothing is sent. */
export const progress = signal<Progress | undefined>(undefined);
/** How the last sending ended; undefined while there is none, or it goes on. */
export const outcome = signal<Outcome | undefined>(undefined);

let stop = new AbortController();
let wake = () => {};

/** Tries again at once instead of waiting. */
export const tryNow = (): void => wake();

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    function end() {
      clearTimeout(timer);
      removeEventListener('online', end);
      document.removeEventListener('visibilitychange', seen);
      resolve();
    }
    const seen = () => document.visibilityState === 'visible' && navigator.onLine && end();
    wake = end;
    addEventListener('online', end);
    document.addEventListener('visibilitychange', seen);
    stop.signal.addEventListener('abort', end);
  });
}

/** Whether what is sent now was begun on an earlier visit. */
export const resumed = signal(false);

/** Begins to send the draft, or goes on with what was begun on an earlier visit. */
export async function startSending(language: Lang = lang, again = false): Promise<void> {
  if (progress.value || !draft.value) return;
  resumed.value = again;
  stop = new AbortController();
  const { signal: aborted } = stop;
  outcome.value = undefined;
  progress.value = { doing: 'proof', part: 0 };
  change({ sending: draft.value.sending ?? { language, asked: false } });
  await settled();
  try {
    const end = await sendDraft({
      draft: current,
      note: async (part) => {
        aborted.throwIfAborted();
        change(part);
        await settled();
      },
      sendPhoto: ({ id, again }, onProgress) => {
        const bytes = pictureOf(id);
        if (!bytes) throw new Error('no picture');
        return sendPhoto({ key: again ?? id, bytes }, onProgress, aborted);
      },
      prove: (onProgress) => prove(onProgress, aborted),
      submit: (of, challenge) => submit(of, challenge, aborted),
      pause: async (milliseconds) => {
        await pause(milliseconds);
        aborted.throwIfAborted();
      },
      tell: (news) => {
        if (!aborted.aborted) progress.value = news;
      },
    });
    if (end.end !== 'sent') change({ sending: undefined });
    outcome.value = end;
  } catch (cause) {
    if (!aborted.aborted) throw cause;
  } finally {
    if (!aborted.aborted) progress.value = undefined;
  }
}

/** Whether it can still be changed: not while it may have arrived. */
export const mayChange = (): boolean => draft.value?.sending?.asked !== true;

/** Stops sending, so that it can be changed. */
export function stopSending(): void {
  stop.abort();
  progress.value = undefined;
  change({ sending: undefined });
}

/** Puts away how sending ended. */
export function dismissOutcome(): void {
  outcome.value = undefined;
}

function current(): Draft {
  if (!draft.value) throw new Error('no draft');
  return draft.value;
}

/** In the language in which it was begun: another one would make it another request. */
async function submit(of: Draft, challenge: string | undefined, aborted: AbortSignal): Promise<Submitted> {
  const input = { ...inputOf(of), ...(challenge === undefined ? {} : { challenge }) };
  const { submitTip } = await post<{ submitTip: Submitted }>({
    document: submitTipCommand,
    variables: { input },
    signal: aborted,
    ...(of.sending ? { language: of.sending.language } : {}),
  });
  return submitTip;
}
