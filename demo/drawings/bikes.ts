import { comfortSaddle, drive, headlight, mudguard, rack, sportSaddle, wheel } from './bike-parts.ts';
import { LEATHER, METAL, RUBBER, disc, glint, line, ring, shadow, shape, tube, type Point } from './strokes.ts';

const REAR: Point = [112, 214];
const FRONT: Point = [372, 214];
const BRACKET: Point = [222, 220];
export const BIKE_VIEW = '8 22 468 290';

/** Trekking bike: diamond frame, rack, mudguards, leather. */
export function trekkingBike(paint: string): string {
  const seat: Point = [182, 104];
  const head: Point = [320, 92];
  const crown: Point = [331, 128];
  return [
    shadow(242, 302, 214),
    wheel(REAR, 80, 9), wheel(FRONT, 80, 9),
    mudguard(REAR, 90, 186, 312, METAL), mudguard(FRONT, 90, 226, 338, METAL),
    rack(60, 110, REAR),
    drive(BRACKET, REAR, 17),
    tube(REAR, [184, 112], 5.5, paint), tube(REAR, BRACKET, 6, paint),
    line([seat, [174, 78]], METAL, 6, 'd-metal'),
    line(`M${head[0]} ${head[1]}L${crown[0]} ${crown[1]}Q344 172 ${FRONT[0]} ${FRONT[1]}`, paint, 7.5),
    tube([185, 114], [324, 104], 8.5, paint), tube(crown, BRACKET, 9.5, paint), tube(seat, BRACKET, 9.5, paint),
    line([head, [311, 62]], METAL, 6, 'd-metal'),
    line('M312 64q-3-10-17-9l-21 5', METAL, 5.5, 'd-metal'), line('M290 56l-20 5', LEATHER, 7.5),
    comfortSaddle([174, 72]),
    headlight([348, 116]),
    disc(REAR, 3.4, '#d9dcda', 'd-rim'), disc(FRONT, 3.4, '#d9dcda', 'd-rim'),
  ].join('');
}

/** E-bike: low step, battery in the down tube, motor at the bracket, a basket in front. */
export function electricBike(paint: string): string {
  return [
    shadow(242, 302, 214),
    wheel(REAR, 80, 11), wheel(FRONT, 80, 11),
    mudguard(REAR, 91, 186, 312, METAL), mudguard(FRONT, 91, 226, 338, METAL),
    rack(60, 108, REAR),
    drive(BRACKET, REAR, 15),
    tube(REAR, [184, 124], 5.5, paint), tube(REAR, BRACKET, 7, paint),
    line([[182, 104], [173, 74]], METAL, 6, 'd-metal'),
    line(`M319 84L331 124Q344 170 ${FRONT[0]} ${FRONT[1]}`, paint, 8),
    line('M324 106C306 168 282 208 228 214', paint, 21),
    line('M311 150C298 178 282 194 258 203', RUBBER, 11, 'd-tyre'),
    glint('M316 112C300 160 280 192 244 203', 1.6),
    tube([181, 104], BRACKET, 10, paint),
    disc(BRACKET, 21, '#33383a', 'd-metal'), ring(BRACKET, 13, '#8b908e', 1.6, 'd-rim'), disc(BRACKET, 4.4, '#b9bdbb', 'd-rim'),
    line([BRACKET, [239, 249]], METAL, 5.4, 'd-metal'), line('M230 251h19', RUBBER, 5.6, 'd-tyre'),
    line('M319 84L309 46', METAL, 6, 'd-metal'),
    line('M309 48q-3-10-16-8q-11 3-22 13', METAL, 5.5, 'd-metal'), line('M284 43l-14 11', LEATHER, 7.5),
    basket(334, 58),
    comfortSaddle([173, 68]),
    headlight([350, 126]),
    disc(REAR, 3.4, '#d9dcda', 'd-rim'), disc(FRONT, 3.4, '#d9dcda', 'd-rim'),
  ].join('');
}

/** Gravel bike: drop bar, tan side walls, a bag in the frame. */
export function gravelBike(paint: string): string {
  const seat: Point = [184, 100];
  const head: Point = [322, 92];
  const crown: Point = [331, 122];
  return [
    shadow(242, 302, 214),
    wheel(REAR, 79, 12, '#c39a63'), wheel(FRONT, 79, 12, '#c39a63'),
    drive(BRACKET, REAR, 18),
    tube(REAR, [188, 122], 5.5, paint), tube(REAR, BRACKET, 6, paint),
    line([seat, [178, 78]], METAL, 6, 'd-metal'),
    line(`M${head[0]} ${head[1]}L${crown[0]} ${crown[1]}Q348 172 ${FRONT[0]} ${FRONT[1]}`, RUBBER, 8.5, 'd-tyre'),
    shape('M194 117L309 107L283 138Q278 144 268 145L203 151Z', '#4b4a3c', 'd-cloth'), line('M203 126l82-7', '#8c8a74', 1.8),
    tube([186, 108], [324, 97], 9, paint), tube(crown, BRACKET, 11, paint), tube(seat, BRACKET, 9.5, paint),
    tube(head, crown, 9, paint),
    line('M320 84l15-6', METAL, 6, 'd-metal'),
    line('M334 78q26-5 28 9q1 16-21 21', RUBBER, 6.5, 'd-tyre'), line('M359 80q10 4 4 22', METAL, 4.6, 'd-metal'),
    sportSaddle([176, 75]),
    disc(REAR, 3.4, '#d9dcda', 'd-rim'), disc(FRONT, 3.4, '#d9dcda', 'd-rim'),
  ].join('');
}

/** Children's bike: small wheels, a long seat post still low, a pennant to be seen by. */
export function childrensBike(paint: string): string {
  const rear: Point = [140, 232];
  const front: Point = [338, 232];
  const bracket: Point = [228, 238];
  return [
    shadow(240, 302, 164),
    line('M128 228L112 70', '#8b908e', 2.4, 'd-rim'), shape('M112 72l-46 14 49 18Z', '#e3a83b'), glint('M76 86l36-10', 1.6),
    wheel(rear, 62, 12), wheel(front, 62, 12),
    mudguard(rear, 73, 196, 318, paint), mudguard(front, 73, 214, 330, paint),
    drive(bracket, rear, 14),
    tube(rear, [194, 158], 5.5, paint), tube(rear, bracket, 6, paint),
    line('M191 146L184 122', METAL, 6, 'd-metal'),
    line('M300 132L310 166Q318 200 338 232', paint, 7.5),
    line('M306 150C288 196 262 226 230 236', paint, 11), glint('M303 153C286 192 262 218 240 228', 1.8),
    tube([197, 170], [284, 190], 7.5, paint), tube([190, 142], bracket, 9.5, paint),
    line('M300 132L290 96', METAL, 6, 'd-metal'), line('M291 98q-3-9-15-7l-16 6', METAL, 5.5, 'd-metal'), line('M276 92l-18 6', '#e3a83b', 8.5),
    disc([297, 90], 5.5, '#d4b45c'),
    sportSaddle([182, 118]),
    disc(rear, 3.2, '#d9dcda', 'd-rim'), disc(front, 3.2, '#d9dcda', 'd-rim'),
  ].join('');
}

function basket(x: number, y: number): string {
  const weave = [0, 1, 2, 3].map((row) => line(`M${x + 3 + row * 1.5} ${y + 10 + row * 9}h${62 - row * 3}`, '#8d6238', 1.6)).join('');
  const staves = [0, 1, 2, 3, 4, 5].map((index) => line(`M${x + 9 + index * 10.4} ${y + 3}L${x + 12 + index * 9} ${y + 43}`, '#8d6238', 1.2)).join('');
  return [
    line(`M${x - 12} ${y + 30}h16`, METAL, 4, 'd-metal'),
    shape(`M${x} ${y}h68l-7 42q-1 4-5 4h-44q-4 0-5-4Z`, '#c1935b'), weave, staves,
    line(`M${x - 1} ${y}h70`, '#a3763f', 5.5),
  ].join('');
}
