import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskBooking } from '../../contract/desk.ts';

/** Minutes by which things are moved. */
export const SNAP = 15;
/** A hand that only trembles drags nothing, in pixels. */
const THRESHOLD = 6;

/** Where something would be dropped: which column, and how many minutes after midnight. */
export interface Ghost {
  readonly column: number;
  readonly from: number;
  readonly length: number;
}

interface Drag {
  readonly booking: DeskBooking | undefined;
  readonly x: number;
  readonly y: number;
  /** Where it was taken: column, and minutes of its begin. */
  readonly column: number;
  readonly from: number;
  readonly length: number;
  begun: boolean;
}

export interface MoveOptions {
  readonly columns: () => number;
  /** Pixels of one minute. */
  readonly scale: number;
  /** Which column lies at this place of the page. */
  readonly columnAt: (x: number) => number;
  readonly drop: (ghost: Ghost, booking: DeskBooking | undefined) => void;
  readonly say: (ghost: Ghost) => void;
}

/** Follows what is dragged over the calendar or moved by the arrow keys, until it is dropped by hand or Enter, or let go by Escape. */
export class MoveController implements ReactiveController {
  ghost: Ghost | undefined;
  booking: DeskBooking | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: MoveOptions;
  #drag: Drag | undefined;

  constructor(host: ReactiveControllerHost, options: MoveOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Whether something is on the move: what is pressed then is no click. */
  get moving(): boolean {
    return this.ghost !== undefined;
  }

  /** A booking is taken by hand, or, without one, free ground is marked from here on. */
  take(event: PointerEvent, at: { column: number; from: number; length: number }, booking?: DeskBooking): void {
    if (event.button !== 0) return;
    this.#drag = { booking, x: event.clientX, y: event.clientY, ...at, begun: false };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  drag(event: PointerEvent): void {
    const { scale, columnAt } = this.#options;
    const drag = this.#drag;
    if (!drag || (!drag.begun && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < THRESHOLD)) return;
    drag.begun = true;
    const minutes = snap((event.clientY - drag.y) / scale);
    this.booking = drag.booking;
    this.#set(drag.booking
      ? { column: columnAt(event.clientX), from: clamp(drag.from + minutes, 1440 - drag.length), length: drag.length }
      : { column: drag.column, from: Math.min(drag.from, drag.from + minutes), length: Math.max(SNAP, Math.abs(minutes)) });
  }

  /** Says whether something was dropped: then the click that follows is none. */
  release(): boolean {
    const dropped = this.#drag?.begun === true;
    this.#drag = undefined;
    if (dropped) this.drop();
    return dropped;
  }

  /** Moves a booking by the arrow keys. True when the key was one of ours. */
  press(event: KeyboardEvent, at: { column: number; from: number; length: number }, booking: DeskBooking): boolean {
    const steps: Readonly<Record<string, readonly [columns: number, minutes: number]>> = { ArrowUp: [0, -SNAP], ArrowDown: [0, SNAP], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const step = steps[event.key];
    if (step) {
      const ghost = this.ghost ?? at;
      this.booking = booking;
      this.#set({ column: Math.min(Math.max(0, ghost.column + step[0]), this.#options.columns() - 1), from: clamp(ghost.from + step[1], 1440 - at.length), length: at.length });
      if (this.ghost) this.#options.say(this.ghost);
    } else if (this.moving && event.key === 'Enter') this.drop();
    else if (this.moving && event.key === 'Escape') this.cancel();
    else return false;
    event.preventDefault();
    return true;
  }

  drop(): void {
    const { ghost, booking } = this;
    this.cancel();
    if (ghost) this.#options.drop(ghost, booking);
  }

  cancel(): void {
    this.#drag = undefined;
    this.booking = undefined;
    this.#set(undefined);
  }

  #set(ghost: Ghost | undefined): void {
    this.ghost = ghost;
    this.#host.requestUpdate();
  }
}

function snap(minutes: number): number {
  return Math.round(minutes / SNAP) * SNAP;
}

function clamp(minutes: number, most: number): number {
  return Math.min(Math.max(0, snap(minutes)), most);
}
