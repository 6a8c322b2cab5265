/**
 * Small pieces the drawings are made of. Colours stand in attributes, so that a drawing is complete as a file of its own;
 * the classes let the shop's style sheet repaint tyres, metal and shadows for the dark.
 */
export type Point = readonly [x: number, y: number];

export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A round-ended line through points, or along a path. */
export function line(path: string | readonly Point[], color: string, width: number, kind = ''): string {
  const d = typeof path === 'string' ? path : `M${path.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}`;
  return `<path${kind && ` class="${kind}"`} d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Light on a surface. */
export function glint(path: string, width: number): string {
  return `<g opacity=".42">${line(path, '#fff', width)}</g>`;
}

export function shape(path: string, color: string, kind = ''): string {
  return `<path${kind && ` class="${kind}"`} d="${path}" fill="${color}"/>`;
}

export function disc([x, y]: Point, r: number, color: string, kind = ''): string {
  return `<circle${kind && ` class="${kind}"`} cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${color}"/>`;
}

export function ring([x, y]: Point, r: number, color: string, width: number, kind = ''): string {
  return `<circle${kind && ` class="${kind}"`} cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${color}" stroke-width="${n(width)}"/>`;
}

export function shadow(x: number, y: number, rx: number, ry = 5): string {
  return `<ellipse class="d-shadow" cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="#1f2420" fill-opacity=".1"/>`;
}

/** A frame tube: the paint, and the light that runs along its upper side. */
export function tube(from: Point, to: Point, width: number, color: string): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const up = (dx === 0 ? 1 : Math.sign(dx)) * width * 0.2;
  const lift = ([x, y]: Point, along: number): Point => [x + (dy / length) * up + (dx / length) * along, y - (dx / length) * up + (dy / length) * along];
  const light = [lift(from, width), lift(to, -width)];
  return line([from, to], color, width) + `<g opacity=".28">${line(light, '#fff', width * 0.2)}</g>`;
}

export const METAL = '#3b3f41';
export const RUBBER = '#26292a';
export const LEATHER = '#7a4a2b';
