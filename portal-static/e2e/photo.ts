import type { Page } from '@playwright/test';

interface Photo {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** EXIF that says: lying on its side (orientation 6), as a camera held upright writes it. */
const exif = Buffer.from(
  `ffe10022${Buffer.from('Exif\0\0').toString('hex')}4d4d002a00000008000101120003000000010006000000000000`,
  'hex',
);

/** A photo of 1200 × 800 pixels, drawn in the page, with EXIF as a telephone would add it. */
export async function aPhoto(page: Page): Promise<Photo> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 800;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    const sky = pen.createLinearGradient(0, 0, 1200, 0);
    for (const [at, colour] of [
      [0, '#9cc3dd'],
      [0.55, '#dfe7ea'],
      [0.56, '#7d8286'],
      [1, '#54585b'],
    ] as const)
      sky.addColorStop(at, colour);
    pen.fillStyle = sky;
    pen.fillRect(0, 0, 1200, 800);
    pen.fillStyle = '#3d6b4f';
    pen.fillRect(480, 300, 320, 210);
    pen.fillStyle = '#a9764a';
    for (let bag = 0; bag < 9; bag++) pen.fillRect(760 + (bag % 3) * 40, 180 + bag * 45, 50, 34);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const jpeg = Buffer.from(drawn);
  return {
    name: 'IMG_0001.JPG',
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]),
  };
}
