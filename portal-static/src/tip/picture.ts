/** The longest side of a photo as it is sent: enough to tell what is the matter, some three hundred kilobytes. */
export const longestSide = 1600;

/** The same where the network is slow or costs: a third of the bytes. */
export const shorterSide = 1024;

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** How large a photo is worth being, by what the browser knows of its network; most know nothing. */
export function sideFor(connection: Connection | undefined): number {
  const poor = connection?.saveData || /2g/.test(connection?.effectiveType ?? '');
  return poor ? shorterSide : longestSide;
}

/** The size that a picture is drawn in: never larger than it is, no side longer than allowed, none below one. */
export function fitted(
  width: number,
  height: number,
  longest = longestSide,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** Whether the bytes begin as photos of iPhones and newer Androids do, which most browsers cannot read. */
export function isHeic(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(4, 12));
  return /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/.test(text);
}

/** Whether a JPEG carries EXIF or other application data: walks its segments up to the picture itself. */
export function carriesExif(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return false;
    const exif = String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'Exif';
    if (marker === 0xe1 || exif) return true;
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return false;
}

/** Why a file cannot be taken. */
export type PictureFault = 'heic' | 'unreadable' | 'huge';

/** A file that is no photo that this browser can read. */
export class PictureError extends Error {
  constructor(readonly fault: PictureFault) {
    super(fault);
  }
}

/** A photo made anew: upright, small, and nothing in it but its pixels. */
export interface Picture {
  readonly bytes: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** Beyond this no browser of a cheap phone decodes it. */
const largestFile = 60 * 1024 * 1024;

/**
 * Draws a photo anew, upright and small, so that the place, the time and the device that its file may tell stay where
 * it was taken.
 *
 * @throws PictureError when it cannot be read here
 */
export async function redraw(file: Blob): Promise<Picture> {
  if (file.size > largestFile) throw new PictureError('huge');
  const source = await decoded(file);
  try {
    const { connection } = navigator as { connection?: Connection };
    const size = fitted(source.width, source.height, sideFor(connection));
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    const pen = canvas.getContext('2d');
    if (!pen) throw new PictureError('unreadable');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, size.width, size.height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(source.image, 0, 0, size.width, size.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
    canvas.width = canvas.height = 0;
    if (blob?.type !== 'image/jpeg') throw new PictureError('unreadable');
    return { bytes: await blob.arrayBuffer(), ...size };
  } finally {
    source.release();
  }
}

interface Decoded {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly release: () => void;
}

/** By an image element: browsers turn it upright by themselves, and it is the one way that all of them have. */
async function decoded(file: Blob): Promise<Decoded> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    if (image.naturalWidth === 0) throw new Error('no size');
  } catch {
    URL.revokeObjectURL(url);
    const head = new Uint8Array(
      await file
        .slice(0, 16)
        .arrayBuffer()
        .catch(() => new ArrayBuffer(0)),
    );
    throw new PictureError(isHeic(head) ? 'heic' : 'unreadable');
  }
  return {
    image,
    width: image.naturalWidth,
    height: image.naturalHeight,
    release: () => URL.revokeObjectURL(url),
  };
}
