/** The longest side of a photo that is sent, in pixels. */
const longest = 2048;
const small = 240;

/** A photo made small enough to send from the road; without its metadata, since it is drawn anew. */
export interface Shrunk {
  readonly blob: Blob;
  readonly preview: string;
}

/** The size of something w × h when its longest side is at most that long. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function drawn(image: ImageBitmap, side: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitted(image.width, image.height, side));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Makes a photo small. What the browser cannot read is sent as it is: the API says what is wrong with it. */
export async function shrink(file: File): Promise<Shrunk> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!image) return { blob: file, preview: '' };
  try {
    const blob = await new Promise<Blob | null>((resolve) =>
      drawn(image, longest).toBlob(resolve, 'image/jpeg', 0.85),
    );
    return { blob: blob ?? file, preview: drawn(image, small).toDataURL('image/jpeg', 0.7) };
  } finally {
    image.close();
  }
}
