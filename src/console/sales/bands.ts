import type { Rate, SalesReport } from '../../contract/report.ts';

type ReportDay = SalesReport['days'][number];

/** Whole percent of a share. */
export function percentOf(share: number): number {
  return Math.round(share * 100);
}

export interface BandTick {
  /** Place from 0 to 1. */
  readonly at: number;
  readonly percent: number;
  /** The measured share, which is never left out. */
  readonly main: boolean;
  /** Whether it stands so near a more important one that there is only room for it on a wide screen. */
  readonly tight: boolean;
}

const WIDE_GAP = 0.065;
const NARROW_GAP = 0.13;

/** Marks below a band from 0 to 100 %: ends, interval and share, without those that would touch a more important one. */
export function bandTicks({ share, low, high }: Rate): BandTick[] {
  const wanted = [share, low, high, 0, 1].filter((at) => at !== null);
  const kept: BandTick[] = [];
  for (const at of wanted) {
    const nearest = Math.min(1, ...kept.filter(({ tight }) => !tight).map((other) => Math.abs(other.at - at)));
    const crowd = Math.min(1, ...kept.map((other) => Math.abs(other.at - at)));
    if (crowd >= WIDE_GAP) kept.push({ at, percent: percentOf(at), main: at === share, tight: nearest < NARROW_GAP });
  }
  return kept.toSorted((a, b) => a.at - b.at);
}

/** How much a number of calls can say: below 10 no large percentage, below 30 still a rough one. */
export function weightOf(calls: number): 'none' | 'few' | 'some' | 'many' {
  if (calls === 0) return 'none';
  if (calls < 10) return 'few';
  return calls < 30 ? 'some' : 'many';
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DayPoint {
  readonly day: ReportDay;
  /** Middle of the day's column. */
  readonly x: number;
  /** Where the share lies; null without calls. */
  readonly y: number | null;
  /** Upper and lower end of the interval. */
  readonly high: number;
  readonly low: number;
  readonly width: number;
  /** Whether there is room for this day's name. */
  readonly named: boolean;
}

/** Room a day's name needs, in the drawing's own units. */
const NAME_WIDTH = 62;

/** Places the days side by side. */
export function placeDays(days: readonly ReportDay[], box: Box): DayPoint[] {
  const step = (box.right - box.left) / Math.max(1, days.length);
  const every = Math.max(1, Math.ceil(NAME_WIDTH / step));
  const height = box.bottom - box.top;
  const y = (share: number): number => box.bottom - share * height;
  return days.map((day, index) => ({
    day,
    x: box.left + step * (index + 0.5),
    y: day.rate.share === null ? null : y(day.rate.share),
    high: y(day.rate.high ?? 0),
    low: y(day.rate.low ?? 0),
    width: Math.max(2, Math.min(26, step * 0.6)),
    // Counted from the last day, so that the youngest always has its name.
    named: (days.length - 1 - index) % every === 0,
  }));
}

/** Where a time from call to sale lies, from 0 to 1: the first hour by itself, what is later drawn together. */
export function placeLag(minutes: number, window: number): { readonly direct: boolean; readonly at: number } {
  if (minutes <= 60) return { direct: true, at: Math.max(0, minutes) / 60 };
  return { direct: false, at: Math.min(1, Math.sqrt((minutes - 60) / Math.max(1, window - 60))) };
}

export interface LagBar {
  /** Upper end in minutes. */
  readonly until: number;
  readonly sales: number;
}

const LAG_ENDS = [15, 60, 360, 1440, 4320, 10_080, 20_160, 43_200, 129_600];

/** Times from call to sale in growing steps, for when there are too many for dots. */
export function lagBars(minutes: readonly number[], window: number): LagBar[] {
  const ends = [...LAG_ENDS.filter((end) => end < window), window];
  return ends.map((until, index) => ({ until, sales: minutes.filter((lag) => lag <= until && (index === 0 || lag > (ends[index - 1] ?? 0))).length }));
}
