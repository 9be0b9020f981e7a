import type { ComponentType } from 'preact';

/** A part of the page that comes after its first view. */
export interface Room<P> {
  load(): Promise<ComponentType<P>>;
  /** The part, once it is there. */
  there?: ComponentType<P>;
}

function room<P>(load: () => Promise<ComponentType<P>>): Room<P> {
  const own: Room<P> = {
    load: async () => {
      own.there = await load();
      return own.there;
    },
  };
  return own;
}

export const placeStep = room(async () => (await import('./place/PlaceStep.tsx')).PlaceStep);
export const whatStep = room(async () => (await import('./what/WhatStep.tsx')).WhatStep);
export const checkStep = room(async () => (await import('./check/CheckStep.tsx')).CheckStep);
export const sentRoom = room(async () => (await import('./sent/Sent.tsx')).Sent);

/** Brings everything behind the first view, so that a network that is lost on the way stops nobody. */
export function preload(): void {
  for (const { load } of [placeStep, whatStep, checkStep, sentRoom]) load().catch(() => undefined);
}
