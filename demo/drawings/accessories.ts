import { LEATHER, METAL, RUBBER, disc, glint, line, ring, shadow, shape } from './strokes.ts';

export const ACCESSORY_VIEW = '0 0 240 190';

export function helmet(shell: string, shade: string): string {
  return [
    shadow(122, 176, 82, 5),
    line('M58 122q8 32 44 44M172 122q-12 28-70 44', METAL, 4, 'd-metal'),
    `<rect x="92" y="159" width="22" height="11" rx="4" fill="${RUBBER}" class="d-tyre"/>`,
    shape('M26 122C22 62 70 26 124 28c58 2 92 42 92 88c0 12-8 15-20 13c-26-5-46-15-70-13c-36 3-52 24-82 22c-12-1-17-6-18-16Z', shell),
    shape('M26 122c1 10 6 15 18 16c30 2 46-19 82-22c24-2 44 8 70 13c12 2 20-1 20-13c-6 8-14 8-24 6c-24-5-42-14-66-12c-36 3-52 24-80 21c-9-1-15-4-20-9Z', shade),
    shape('M62 92c4-23 19-39 40-47c6-1 7 5 2 8c-16 10-25 22-28 39c-3 8-14 8-14 0Z', '#3d4241', 'd-metal'),
    shape('M104 86c3-20 13-33 29-43c5-2 8 2 5 7c-10 11-16 21-18 36c-3 8-16 8-16 0Z', '#3d4241', 'd-metal'),
    shape('M148 86c2-14 8-25 18-33c5-2 8 1 6 6c-6 9-8 17-8 27c-3 8-16 8-16 0Z', '#3d4241', 'd-metal'),
    shape('M186 94c0-9 2-16 7-22c4-3 8 0 7 5c-1 6-1 11 0 17c-2 6-14 6-14 0Z', '#3d4241', 'd-metal'),
    glint('M44 98C50 64 78 40 114 36', 2.4),
    shape('M20 118c-3 8-1 14 6 18l16 4c-10-5-14-11-16-22Z', '#3d4241', 'd-metal'),
  ].join('');
}

export function lights(): string {
  return [
    `<g opacity=".45">${shape('M126 70L222 34Q238 90 222 146L126 110Z', '#f4dc9a')}</g>`,
    `<g opacity=".7">${shape('M126 76L190 56Q200 90 190 124L126 104Z', '#f4dc9a')}</g>`,
    shadow(96, 172, 74, 5),
    `<rect x="40" y="58" width="82" height="64" rx="22" fill="#2c3032" class="d-metal"/>`,
    shape('M108 58h10q16 8 16 32t-16 32h-10Z', '#c9cdcb', 'd-rim'),
    shape('M116 64q12 6 12 26t-12 26Z', '#fbeec2'),
    glint('M58 70h36', 2.4),
    disc([62, 92], 5, '#6fae83'), ring([62, 92], 8.5, '#555b59', 1.6),
    line('M76 122v14M64 136h26', METAL, 9, 'd-metal'),
    ring([77, 150], 14, METAL, 7, 'd-metal'),
    `<rect x="150" y="124" width="40" height="46" rx="14" fill="#2c3032" class="d-metal"/>`,
    `<rect x="157" y="131" width="26" height="32" rx="9" fill="#b03a2c"/>`,
    line('M163 139h14M163 147h14M163 155h14', '#f0a195', 1.8),
    shadow(172, 174, 26, 3),
  ].join('');
}

export function pannier(cloth: string, dark: string): string {
  return [
    shadow(120, 178, 68, 5),
    line('M92 34v-10q0-4 4-4h10M148 34v-10q0-4-4-4h-10', METAL, 6, 'd-metal'),
    shape('M74 58h92l10 106q1 12-11 12H75q-12 0-11-12Z', cloth),
    shape('M64 164q-1 12 11 12h90q12 0 11-12l-2-18H66Z', dark),
    shape('M70 40q0-10 10-10h80q10 0 10 10l4 44q0 10-10 10H76q-10 0-10-10Z', dark),
    glint('M76 40q0-4 6-4h70', 2),
    shape('M92 60h14v58H92ZM134 60h14v58h-14Z', LEATHER),
    `<rect x="89" y="98" width="20" height="14" rx="3" fill="none" stroke="#d4b45c" stroke-width="3"/><rect x="131" y="98" width="20" height="14" rx="3" fill="none" stroke="#d4b45c" stroke-width="3"/>`,
    line('M99 101v10M141 101v10', '#d4b45c', 2),
    `<rect x="100" y="134" width="40" height="6" rx="3" fill="#e7e2d3"/>`,
    glint('M68 146h104', 1.4),
  ].join('');
}

export function bell(): string {
  return [
    shadow(120, 172, 62, 5),
    `<rect x="22" y="138" width="196" height="24" rx="12" fill="#33383a" class="d-metal"/>`,
    glint('M36 145h150', 2),
    `<rect x="96" y="128" width="48" height="40" rx="8" fill="#8b908e" class="d-rim"/>`,
    disc([104, 148], 3.4, METAL), disc([136, 148], 3.4, METAL),
    shape('M52 126C52 74 82 40 120 40s68 34 68 86q0 6-6 6H58q-6 0-6-6Z', '#c9a24a'),
    shape('M150 50c26 14 38 42 38 76q0 6-6 6h-26c8-30 6-60-6-82Z', '#ab8432'),
    line('M72 104c3-20 14-36 30-44', '#f3dfa6', 5),
    line('M56 120h128', '#ab8432', 2.4),
    disc([120, 36], 8, '#ab8432'), disc([118, 33.5], 2.6, '#f3dfa6'),
    line('M182 122q18-2 26-22', METAL, 6, 'd-metal'), disc([209, 96], 8, RUBBER, 'd-tyre'),
  ].join('');
}
