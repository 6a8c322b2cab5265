import { pageFetch } from '../kit/http.ts';

/** A still picture needs no more. */
const STILL_WIDTH = 640;

/** Copies the frame that a video shows. Says whether there was one. */
export function drawFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): boolean {
  const { videoWidth: width, videoHeight: height } = video;
  const context = canvas.getContext('2d');
  if (width === 0 || !context) return false;
  const scale = Math.min(1, STILL_WIDTH / width);
  canvas.width = width * scale;
  canvas.height = height * scale;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return true;
}

/** A picture ready to be drawn. Fetched, because a shop's page may forbid foreign images. */
export async function fetchPicture(address: string, signal: AbortSignal): Promise<ImageBitmap | undefined> {
  if (!address) return undefined;
  try {
    const response = await pageFetch(address, { signal, credentials: 'omit' });
    return response.ok ? await createImageBitmap(await response.blob()) : undefined;
  } catch {
    return undefined;
  }
}

/** Draws a picture this many pixels wide; the style sheet fits it. */
export function drawPicture(bitmap: ImageBitmap, canvas: HTMLCanvasElement, width: number): void {
  canvas.width = width;
  canvas.height = Math.round((width * bitmap.height) / bitmap.width);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
