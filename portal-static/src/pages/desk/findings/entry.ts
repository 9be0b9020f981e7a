import { plainNumber } from '../../../components/Field/Field.tsx';
import type { StandardChoice } from '../evaluation/columns.ts';
import type { Sent } from './PhotoUpload.tsx';

/** What is typed about one finding. */
export interface Values {
  readonly unit: string;
  readonly standard: string;
  readonly points: string;
  readonly category: string;
  readonly title: string;
  readonly address: string;
  readonly photos: readonly Sent[];
  readonly seenAt: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly description: string;
  readonly sweep: string;
}

const blank: Values = {
  unit: '',
  standard: '',
  points: '',
  category: '',
  title: '',
  address: '',
  photos: [],
  seenAt: '',
  latitude: '',
  longitude: '',
  description: '',
  sweep: '',
};

/** The next finding begins with unit, standard and category of the one before. */
export const following = (before: Values | undefined): Values =>
  before ? { ...blank, unit: before.unit, standard: before.standard, category: before.category } : blank;

const within = (text: string, most: number) =>
  /^-?\d{1,3}(\.\d{1,12})?$/.test(text) && Math.abs(Number(text)) <= most;

/** What can be said to be wrong before it is sent: points above the standard's, half a place. */
export function wrong(values: Values, standard: StandardChoice | undefined): 'points' | 'point' | undefined {
  const points = plainNumber(values.points);
  if (points !== '' && standard) {
    const fits = /^\d{1,6}(\.\d{1,2})?$/.test(points) && Number(points) > 0;
    if (!fits || Number(points) > Number(standard.points)) return 'points';
  }
  const [north, east] = [plainNumber(values.latitude), plainNumber(values.longitude)];
  if (north === '' && east === '') return undefined;
  return within(north, 90) && within(east, 180) ? undefined : 'point';
}

/** What is sent of it; what was left empty is left to the API. */
export function inputOf(values: Values, standard: StandardChoice | undefined) {
  const text = (name: 'seenAt' | 'description' | 'sweep') =>
    values[name].trim() ? { [name]: values[name].trim() } : {};
  const north = plainNumber(values.latitude);
  return {
    unit: values.unit,
    standard: values.standard,
    category: values.category,
    title: values.title.trim() || (standard?.zh ?? ''),
    address: values.address.trim(),
    photos: values.photos.map(({ id }) => id),
    ...(values.points.trim() ? { points: plainNumber(values.points) } : {}),
    ...(north ? { latitude: Number(north), longitude: Number(plainNumber(values.longitude)) } : {}),
    ...text('seenAt'),
    ...text('description'),
    ...text('sweep'),
  };
}
