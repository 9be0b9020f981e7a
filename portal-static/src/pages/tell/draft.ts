import type { Lang } from '../../i18n/i18n.ts';
import { newKey } from '../../tip/key.ts';

/** The steps, in order; the last one shows everything before it is sent. */
export const steps = ['photo', 'place', 'what', 'check'] as const;
export type Step = (typeof steps)[number];

/** A photo of the draft; its picture is kept beside it, under its id. */
export interface DraftPhoto {
  /** Also the key with which it is sent, so that sending it twice makes one photo. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Bytes as it will be sent. */
  readonly size: number;
  /** Bytes of the file that it was made from. */
  readonly original: number;
  /** Its id at the server, once it is there. */
  readonly media?: string;
  /** When it got there, in milliseconds. */
  readonly mediaAt?: number;
  /** The key with which it is sent anew after the server forgot it. */
  readonly again?: string;
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  /** Metres, when the device found it. */
  readonly accuracy?: number;
}

export type ContactKind = 'PHONE' | 'EMAIL' | 'OTHER';

/** What somebody is about to report, as far as they have come. */
export interface Draft {
  /** Made once and kept until the answer is there: the same request sent again is the same tip. */
  readonly key: string;
  readonly photos: readonly DraftPhoto[];
  readonly address: string;
  readonly point?: Point | undefined;
  /** Code of the category; empty while none is chosen. */
  readonly category: string;
  readonly text: string;
  readonly contactKind: ContactKind;
  readonly contact: string;
  readonly consent: boolean;
  readonly reward: boolean;
  /** Number of an exposure that it is said to be the same as. */
  readonly sameAs?: string | undefined;
  /** Set from the moment on in which it is to be sent. */
  readonly sending?: Sending | undefined;
  readonly changedAt: number;
}

/** That it is to be sent. */
export interface Sending {
  /** In which language the citizen is answered; part of the request, so it must stay the same. */
  readonly language: Lang;
  /** Whether the request went out once without an answer: then it may have arrived, and must not be changed. */
  readonly asked: boolean;
}

export const mostPhotos = 6;
export const longestText = 2000;
export const longestAddress = 200;

/** How long a draft that nobody touches is kept on the device. */
const keptFor = 14 * 24 * 3600 * 1000;

export function newDraft(now = Date.now()): Draft {
  return {
    key: newKey(),
    photos: [],
    address: '',
    category: '',
    text: '',
    contactKind: 'PHONE',
    contact: '',
    consent: false,
    reward: false,
    changedAt: now,
  };
}

/** Whether there is nothing in it that would be lost. */
export function isBlank(draft: Draft): boolean {
  return (
    draft.photos.length === 0 &&
    !draft.point &&
    !draft.category &&
    [draft.address, draft.text, draft.contact].every((text) => text.trim() === '')
  );
}

export const isStale = (draft: Draft, now = Date.now()): boolean => now - draft.changedAt > keptFor;

/** Characters as people and the API count them. */
export const lengthOf = (text: string): number => [...text.trim()].length;

/** The fields that can be wrong. */
export type FieldName = 'place' | 'address' | 'text' | 'category' | 'contact' | 'consent';
export type Faults = Partial<Record<FieldName, FaultKey>>;
export type FaultKey =
  | 'fault.place'
  | 'fault.addressLong'
  | 'fault.text'
  | 'fault.textLong'
  | 'fault.category'
  | 'fault.phone'
  | 'fault.email'
  | 'fault.consent';

/** At which step a field is. */
export const stepOf: Readonly<Record<FieldName, Step>> = {
  place: 'place',
  address: 'place',
  text: 'what',
  category: 'what',
  contact: 'what',
  consent: 'what',
};

/** What is missing or wrong, in the order in which it is asked for. */
export function faultsOf(draft: Draft): Faults {
  const faults: Faults = {};
  if (!draft.point && draft.address.trim() === '') faults.place = 'fault.place';
  if (lengthOf(draft.address) > longestAddress) faults.address = 'fault.addressLong';
  if (draft.text.trim() === '') faults.text = 'fault.text';
  else if (lengthOf(withReference(draft)) > longestText) faults.text = 'fault.textLong';
  if (!draft.category) faults.category = 'fault.category';
  if (draft.contact.trim() !== '') {
    const plain = draft.contact.normalize('NFKC').trim();
    if (draft.contactKind === 'PHONE' && !/^[+\d][\d\s()./#\p{Pd}]{6,24}$/u.test(plain))
      faults.contact = 'fault.phone';
    if (draft.contactKind === 'EMAIL' && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(plain))
      faults.contact = 'fault.email';
    if (!draft.consent) faults.consent = 'fault.consent';
  }
  return faults;
}

/** The faults of one step. */
export function faultsAt(draft: Draft, step: Step): Faults {
  return Object.fromEntries(
    Object.entries(faultsOf(draft)).filter(([field]) => stepOf[field as FieldName] === step),
  );
}

/** The words as they are sent: with the number of what it is said to be the same as, for whoever reads them. */
export function withReference(draft: Draft): string {
  const text = draft.text.trim();
  return draft.sameAs ? `${text}\n（反映人认为与公示 ${draft.sameAs} 是同一件事）` : text;
}

/** The mutation's input, but for the proof of work. */
export function inputOf(draft: Draft) {
  return {
    category: draft.category,
    text: withReference(draft),
    photos: draft.photos.flatMap(({ media }) => (media ? [media] : [])),
    ...(draft.point
      ? { location: { latitude: draft.point.latitude, longitude: draft.point.longitude } }
      : {}),
    ...(draft.address.trim() ? { address: draft.address.trim() } : {}),
    ...(draft.contact.trim()
      ? { contact: { kind: draft.contactKind, value: draft.contact.trim(), consent: draft.consent } }
      : {}),
    idempotencyKey: draft.key,
    rewardClaim: draft.reward,
  };
}
