import { LEATHER, METAL, RUBBER, disc, line, n, ring, shape, type Point } from './strokes.ts';

/** A wheel with crossed spokes, as they are really laced. */
export function wheel([x, y]: Point, r: number, tyre: number, wall?: string): string {
  const rim = r - tyre / 2 - 2;
  const count = r > 60 ? 28 : 20;
  const spokes = Array.from({ length: count }, (_, index) => {
    const hub = (index / count) * 2 * Math.PI;
    const turn = hub + (index % 2 === 0 ? 1 : -1) * 0.62;
    return `M${n(x + 6.5 * Math.cos(turn))} ${n(y + 6.5 * Math.sin(turn))}L${n(x + (rim - 1) * Math.cos(hub))} ${n(y + (rim - 1) * Math.sin(hub))}`;
  }).join('');
  return [
    line(spokes, '#a4a8a6', 0.8, 'd-spoke'),
    ring([x, y], r, RUBBER, tyre, 'd-tyre'),
    wall ? ring([x, y], r - tyre / 2 + 1.6, wall, 3.2) : '',
    ring([x, y], rim - 0.6, '#b9bdbb', 3.4, 'd-rim'),
    disc([x, y], 6.5, '#8b908e', 'd-metal'),
    disc([x, y], 2.4, METAL),
  ].join('');
}

/** Mudguard: an arc around a wheel, from one angle to another (degrees, 0 to the right, clockwise). */
export function mudguard([x, y]: Point, r: number, from: number, to: number, color: string): string {
  const at = (degrees: number): string => {
    const angle = (degrees * Math.PI) / 180;
    return `${n(x + r * Math.cos(angle))} ${n(y + r * Math.sin(angle))}`;
  };
  return line(`M${at(from)}A${n(r)} ${n(r)} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to)}`, color, 4.6, 'd-metal');
}

/** Chainring, chain and cranks around the bottom bracket. */
export function drive([x, y]: Point, rear: Point, size: number): string {
  const cog = size * 0.48;
  return [
    line(`M${n(rear[0])} ${n(rear[1] - cog)}L${n(x)} ${n(y - size)}M${n(rear[0])} ${n(rear[1] + cog)}L${n(x)} ${n(y + size)}`, '#6a6f6d', 1.7, 'd-metal'),
    ring(rear, cog, '#6a6f6d', 2.4, 'd-metal'),
    ring([x, y], size, METAL, 4, 'd-metal'),
    ring([x, y], size * 0.5, '#8b908e', 2, 'd-rim'),
    line([[x, y], [x + 17, y + 29]], METAL, 5.4, 'd-metal'),
    line([[x + 8, y + 31], [x + 27, y + 31]], RUBBER, 5.6, 'd-tyre'),
    disc([x, y], 4.4, '#8b908e', 'd-rim'),
  ].join('');
}

export function comfortSaddle([x, y]: Point): string {
  return [
    line([[x - 8, y + 6], [x + 8, y + 6]], METAL, 3, 'd-metal'),
    shape(`M${n(x - 33)} ${n(y - 5)}c10-8 24-9 36-7c13 2 22 2 30 6c2 3-2 5-8 6c-14 1-20 3-26 8c-9 4-26 3-31-3c-3-4-3-7-1-10Z`, LEATHER),
    line(`M${n(x - 27)} ${n(y - 6)}c10-5 24-5 40-2`, '#b98a63', 1.6),
    disc([x - 26, y + 0.5], 1.4, '#d9b48d'),
  ].join('');
}

export function sportSaddle([x, y]: Point): string {
  return (
    line([[x - 7, y + 4], [x + 9, y + 4]], METAL, 2.6, 'd-metal') +
    shape(`M${n(x - 29)} ${n(y - 5)}c9-4 21-2 30-1c11 1 20-1 28 2c3 2 1 5-4 5c-12 0-21 1-29 4c-9 2-20 1-25-3c-3-2-3-5 0-7Z`, RUBBER, 'd-tyre')
  );
}

export function headlight([x, y]: Point): string {
  return (
    shape(`M${n(x - 9)} ${n(y - 6)}q9-6 13 0v12q-4 6-13 0Z`, METAL, 'd-metal') +
    shape(`M${n(x + 3)} ${n(y - 8.5)}q5.500 8.500 0 17q-2.500 0-2.500-8.500t2.500-8.500Z`, '#f4dc9a') +
    line([[x - 9, y + 3], [x - 15, y + 9]], METAL, 3, 'd-metal')
  );
}

export function rack(x: number, y: number, axle: Point): string {
  return [
    line([[x, y], [x + 88, y]], METAL, 4, 'd-metal'),
    line([[x + 12, y], [axle[0] - 3, axle[1] - 10]], METAL, 3, 'd-metal'),
    line([[x + 58, y], [axle[0] + 4, axle[1] - 10]], METAL, 3, 'd-metal'),
    `<rect x="${n(x - 8)}" y="${n(y - 4)}" width="8" height="10" rx="3" fill="#b03a2c"/>`,
  ].join('');
}
