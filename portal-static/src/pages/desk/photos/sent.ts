/** A photo of a form: on its way while it has no id. What is kept in the tab is its id and a small picture. */
export interface SentPhoto {
  /** Of its own, and the key by which sending it again has one effect. */
  readonly key: string;
  /** What the API calls it; blank while it is on its way. */
  readonly id: string;
  /** A small picture as a data address; blank while there is none. */
  readonly preview: string;
  /** Why it could not be sent. */
  readonly trouble?: string;
}

/** Whether all photos are there. */
export const allSent = (photos: readonly SentPhoto[]): boolean => photos.every(({ id }) => id !== '');
