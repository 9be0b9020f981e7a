import type { Tone } from '../Status/Status.tsx';
import type { Place } from './place.ts';

/** A point of a map, WGS-84. */
export interface MapPoint extends Place {
  readonly id: string;
  readonly tone: Tone;
  /** In a few words: read out, and shown while it is looked at. */
  readonly label: string;
  /** The side in metres of the square in whose middle the point stands, where it is not told exactly. */
  readonly precision?: number;
}

/** Choosing a place: one point that can be moved. */
export interface Picker {
  readonly value: Place | undefined;
  /** Gives back WGS-84 in degrees with six decimals. */
  readonly onPick: (place: Place) => void;
}

/** What is in view, WGS-84. */
export interface Area {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export const rounded = ({ latitude, longitude }: Place): Place => ({
  latitude: Number(latitude.toFixed(6)),
  longitude: Number(longitude.toFixed(6)),
});
