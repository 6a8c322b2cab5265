/** Text that is safe to send as HTML, because `html` or `trusted` made it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Piece = Markup | string | number | false | null | undefined | readonly Piece[];

/** Puts pieces into HTML. Whatever is not markup already is escaped, in text and in quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((text, index) => text + render(pieces[index])).join(''));
}

/** Markup of our own making, such as a drawing. Never for anything a visitor sent. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** A data block. `<` is written as an escape, so that no text in it can end the script element. */
export function jsonScript(type: string, data: unknown): Markup {
  return html`<script type="${type}">${trusted(JSON.stringify(data).replaceAll('<', String.raw`\u003c`))}</script>`;
}

function render(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (piece === undefined || piece === null || piece === false) return '';
  if (typeof piece === 'object') return piece.map(render).join('');
  return escape(String(piece));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}
