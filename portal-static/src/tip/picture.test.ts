import { expect, test } from 'vitest';
import { carriesExif, fitted, isHeic, sideFor } from './picture.ts';

test.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [1600, 900, 1600, 900],
  [640, 480, 640, 480],
  [20000, 2, 1600, 1],
  [1, 1, 1, 1],
])('%i×%i becomes %i×%i', (width, height, fittedWidth, fittedHeight) =>
  expect(fitted(width, height)).toEqual({ width: fittedWidth, height: fittedHeight }),
);

test('on a poor network photos are smaller', () => {
  expect(sideFor({ effectiveType: '2g' })).toBe(1024);
  expect(sideFor({ effectiveType: 'slow-2g' })).toBe(1024);
  expect(sideFor({ effectiveType: '4g', saveData: true })).toBe(1024);
  expect(sideFor({ effectiveType: '4g' })).toBe(1600);
  expect(sideFor(undefined)).toBe(1600);
});

test('a photo of an iPhone is known by its first bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(isHeic(bytes('\0\0\0\u0018ftypheic\0\0\0\0'))).toBe(true);
  expect(isHeic(bytes('\0\0\0\u0018ftypmif1\0\0\0\0'))).toBe(true);
  expect(isHeic(bytes('\0\0\0\u0018ftypavif\0\0\0\0'))).toBe(false);
  expect(isHeic(bytes(''))).toBe(false);
});

test('EXIF is found where it stands', () => {
  const segment = (marker: number, ...body: number[]) => [0xff, marker, 0, body.length + 2, ...body];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const end = [0xff, 0xda, 0, 2];
  const jfif = segment(0xe0, 0x4a, 0x46, 0x49, 0x46);
  expect(carriesExif(Uint8Array.from([0xff, 0xd8, ...jfif, ...segment(0xe1, ...exif), ...end]))).toBe(true);
  expect(carriesExif(Uint8Array.from([0xff, 0xd8, ...jfif, ...segment(0xdb, 1, 2), ...end, 0, 0]))).toBe(
    false,
  );
});
