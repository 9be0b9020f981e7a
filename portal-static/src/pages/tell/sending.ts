import { newKey } from '../../tip/key.ts';
import { Setback } from '../../tip/setback.ts';
import type { Submitted, UserError } from './commands.ts';
import type { Draft, DraftPhoto } from './draft.ts';

/** What is being done, for whoever waits. */
export type Progress =
  | { readonly doing: 'photos'; readonly number: number; readonly of: number; readonly part: number }
  | { readonly doing: 'proof'; readonly part: number }
  | { readonly doing: 'tip' }
  | { readonly doing: 'waiting'; readonly setback: Setback; readonly until?: number };

/** How sending ended. */
export type Outcome =
  | { readonly end: 'sent'; readonly answer: Submitted & { readonly trackingCode: string } }
  | { readonly end: 'refused'; readonly errors: readonly UserError[] }
  | { readonly end: 'photoRefused'; readonly photo: string; readonly detail: string }
  | { readonly end: 'stopped'; readonly setback: Setback };

/** What sending needs of the world. */
export interface Tools {
  draft(): Draft;
  /** Changes the draft; resolves once the device keeps it. */
  note(part: Partial<Draft>): Promise<void>;
  sendPhoto(photo: DraftPhoto, onProgress: (part: number) => void): Promise<string>;
  prove(onProgress: (part: number) => void): Promise<string | undefined>;
  submit(draft: Draft, challenge: string | undefined): Promise<Submitted>;
  /** Resolves after so many milliseconds, or as soon as there is reason to try again. */
  pause(milliseconds: number): Promise<void>;
  tell(progress: Progress): void;
}

/** The server deletes a photo that nothing refers to after a day. */
const mediaLife = 20 * 3600 * 1000;
const longestPause = 60_000;
const offlinePause = 20_000;
/** Solutions that may be refused before it is no accident any more. */
const mostProofs = 3;

/** How long to wait after a setback, the longer the more there were. */
export function pauseAfter(setback: Setback, count: number): number {
  if (setback.seconds !== undefined) return setback.seconds * 1000;
  if (setback.kind === 'offline') return offlinePause;
  return Math.min(longestPause, 2000 * 2 ** Math.min(count, 10));
}

/**
 * Sends the draft: its photos, the proof of work, the words. Goes on by itself after whatever passes, always with the
 * draft's own keys, so that nothing is sent twice however often it was interrupted; ends only with an answer.
 */
export async function sendDraft(tools: Tools): Promise<Outcome> {
  let proofs = 0;
  for (let count = 0; ; count++) {
    try {
      const outcome = await attempt(tools);
      if (outcome !== 'challenge') return outcome;
      if (++proofs >= mostProofs) throw new Setback('unreachable');
    } catch (cause) {
      if (!(cause instanceof Setback)) throw cause;
      if (cause.kind === 'refused' || cause.kind === 'insecure') return { end: 'stopped', setback: cause };
      const pause = pauseAfter(cause, count);
      const until = cause.kind === 'offline' ? {} : { until: Date.now() + pause };
      tools.tell({ doing: 'waiting', setback: cause, ...until });
      await tools.pause(pause);
    }
  }
}

async function attempt(tools: Tools): Promise<Outcome | 'challenge'> {
  const refused = await sendPhotos(tools);
  if (refused) return refused;
  tools.tell({ doing: 'proof', part: 0 });
  const challenge = await tools.prove((part) => tools.tell({ doing: 'proof', part }));
  tools.tell({ doing: 'tip' });
  const before = asked(tools.draft());
  await noteAsked(tools, true);
  let answer: Submitted;
  try {
    answer = await tools.submit(tools.draft(), challenge);
  } catch (cause) {
    // Told to wait, or not understood: this one did not arrive; whether an earlier one did is as unknown as before.
    if (cause instanceof Setback && (cause.kind === 'wait' || cause.kind === 'refused'))
      await noteAsked(tools, before);
    throw cause;
  }
  const { trackingCode, userErrors } = answer;
  if (trackingCode !== null) return { end: 'sent', answer: { ...answer, trackingCode } };
  // Had it arrived before, the same key would have brought the code.
  await noteAsked(tools, false);
  if (userErrors.every(({ code }) => code.startsWith('CHALLENGE_'))) return 'challenge';
  if (userErrors.every(({ code }) => code === 'UNKNOWN_PHOTO')) {
    await forgetMedia(tools);
    throw new Setback('wait', undefined, 'UNKNOWN_PHOTO', 1);
  }
  return { end: 'refused', errors: userErrors };
}

const asked = (draft: Draft): boolean => draft.sending?.asked ?? false;

async function noteAsked(tools: Tools, value: boolean): Promise<void> {
  const { sending } = tools.draft();
  if (sending && sending.asked !== value) await tools.note({ sending: { ...sending, asked: value } });
}

async function sendPhotos(tools: Tools): Promise<Outcome | undefined> {
  const { photos } = tools.draft();
  for (const [at, photo] of photos.entries()) {
    if (isThere(photo, tools.draft())) continue;
    const say = (part: number) => tools.tell({ doing: 'photos', number: at + 1, of: photos.length, part });
    say(0);
    try {
      const media = await tools.sendPhoto(photo, say);
      await change(tools, photo.id, (each) => ({ ...each, media, mediaAt: Date.now() }));
    } catch (cause) {
      if (!(cause instanceof Setback) || cause.kind !== 'refused') throw cause;
      return { end: 'photoRefused', photo: photo.id, detail: cause.detail ?? '' };
    }
  }
  return undefined;
}

/** What may have been taken with a tip already must stay as it is. */
function isThere(photo: DraftPhoto, draft: Draft): boolean {
  if (!photo.media) return false;
  return asked(draft) || Date.now() - (photo.mediaAt ?? 0) < mediaLife;
}

function change(tools: Tools, id: string, step: (photo: DraftPhoto) => DraftPhoto): Promise<void> {
  const photos = tools.draft().photos.map((photo) => (photo.id === id ? step(photo) : photo));
  return tools.note({ photos });
}

/** The server has them no more: they are sent anew, under keys of their own, since the old ones are answered with the old ids. */
function forgetMedia(tools: Tools): Promise<void> {
  const photos = tools.draft().photos.map(({ media: _, mediaAt: __, ...photo }) => ({
    ...photo,
    again: newKey(),
  }));
  return tools.note({ photos });
}
