/** Faces are shown up to 168 px wide on screens of up to three pixels each. */
const SIDE = 512;

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The square of a picture that shows a face: the middle of the shorter side, a little above the middle of a tall one. */
export function faceSquare(width: number, height: number): Square {
  const side = Math.min(width, height);
  return { x: Math.round((width - side) / 2), y: Math.round((height - side) / 3), side };
}

/** Cuts a picture square and makes it small. Where and when it was taken stays behind. Undefined if it is no picture. */
export async function squarePicture(file: Blob): Promise<Blob | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const { x, y, side } = faceSquare(bitmap.width, bitmap.height);
    const size = Math.min(SIDE, side);
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, x, y, side, side, 0, 0, size, size);
    bitmap.close();
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  } catch {
    return undefined;
  }
}
