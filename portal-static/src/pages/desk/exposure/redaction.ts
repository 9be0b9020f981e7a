import { namesIn, withoutNames } from '../../../redaction/names.ts';
import type { Face, ProblemToRedact } from './queries.ts';

export type PublicKind = 'BEFORE' | 'AFTER';

/** A photo that shall be shown: one of the problem's, or a covered copy of it. */
export interface Shown {
  readonly id: string;
  readonly kind: PublicKind;
  /** The problem's photo of which this is a covered copy. */
  readonly of?: string;
  /** Where the copy can be seen for five minutes; none for what the problem itself has. */
  readonly url?: string;
}

/** A redaction while it is written. */
export interface Redaction {
  readonly title: string;
  readonly text: string;
  readonly address: string;
  readonly names: string;
  readonly notPersonal: readonly string[];
  readonly showPlace: string;
  readonly photos: readonly Shown[];
}

/** Where a redaction begins: with the draft that waits, else with what is public, else blank. */
export function beginning(problem: ProblemToRedact, exposure: Face | null): Redaction {
  const before = exposure?.draft ?? (exposure?.title ? exposure : undefined);
  return {
    title: before?.title ?? '',
    text: before?.text ?? '',
    address: before?.address ?? '',
    names: '',
    notPersonal: exposure?.draft?.personalData.map(({ text }) => text) ?? [],
    showPlace: before && !before.location ? 'no' : 'yes',
    photos:
      before?.photos.map(({ id, kind, thumb }) => ({
        id,
        kind,
        ...(problem.photos.some((photo) => photo.id === id) ? {} : { url: thumb }),
      })) ?? [],
  };
}

/** What the API is asked to propose. */
export function redactionInput(problem: ProblemToRedact, values: Redaction, revision: number | undefined) {
  return {
    problem: problem.number,
    title: values.title.trim(),
    text: values.text.trim(),
    address: values.address.trim(),
    showPlace: problem.location !== null && values.showPlace === 'yes',
    photos: values.photos.map(({ id, kind }) => ({ id, kind })),
    names: namesIn(values.names),
    notPersonal: [...values.notPersonal],
    ...(revision === undefined ? {} : { expectedRevision: revision }),
  };
}

/** The words as everybody will read them: names are shown as somebody. */
export function asShown(values: Redaction): { title: string; text: string; address: string } {
  const names = namesIn(values.names);
  return {
    title: withoutNames(values.title, names).trim(),
    text: withoutNames(values.text, names).trim(),
    address: withoutNames(values.address, names).trim(),
  };
}

/** The photos after one was put in, taken out, covered, or shown as something else. */
export function withPhoto(
  photos: readonly Shown[],
  original: string,
  next: Shown | undefined,
): readonly Shown[] {
  const is = (photo: Shown) => photo.id === original || photo.of === original;
  if (!next) return photos.filter((photo) => !is(photo));
  return photos.some(is) ? photos.map((photo) => (is(photo) ? next : photo)) : [...photos, next];
}
