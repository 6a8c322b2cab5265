const WIDTH = 320;
const HEIGHT = 180;
const FRAMES = 20;

/**
 * A film that Chromium shows as its camera, over and over: a light disc that goes round on warm ground, ten times a second.
 * Small, because two people film and watch each other on one machine that does all the rest as well.
 */
export function filmAsY4m(): Buffer {
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const frames = Array.from({ length: FRAMES }, (_, index) => [Buffer.from('FRAME\n'), drawFrame((index / FRAMES) * 2 * Math.PI)]);
  return Buffer.concat([header, ...frames.flat()]);
}

function drawFrame(angle: number): Buffer {
  const x = WIDTH / 2 + Math.cos(angle) * 70;
  const y = HEIGHT / 2 + Math.sin(angle) * 40;
  const inDisc = (column: number, row: number): boolean => Math.hypot(column - x, row - y) < 34;
  const plane = (scale: number, disc: number, ground: number): Buffer =>
    Buffer.from(Array.from({ length: (WIDTH / scale) * (HEIGHT / scale) }, (_, at) => {
      const column = (at % (WIDTH / scale)) * scale;
      const row = Math.floor(at / (WIDTH / scale)) * scale;
      return inDisc(column, row) ? disc : ground;
    }));
  return Buffer.concat([plane(1, 220, 120), plane(2, 118, 110), plane(2, 138, 150)]);
}
