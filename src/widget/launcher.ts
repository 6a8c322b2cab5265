import { pageFetch } from './page-fetch.ts';
import type { ScriptTag } from './script-tag.ts';
import type { LauncherLook } from './launcher-look.ts';

/** Builds the launcher node by node: markup in a string would need the page's trust. */
export function drawLauncher(look: LauncherLook, open: () => void, approach: () => void): HTMLElement {
  const disc = make('span', 'disc', look.name.slice(0, 1));
  const face = make('span', 'face', disc);
  face.ariaHidden = 'true';
  const words = make('span', 'words', make('strong', 'title', look.title), make('span', 'state', look.word));
  // Where nobody is known to be there, the room is needed for the ways that work without us.
  const button = makeButton('open', open, look.presence ? face : '', words);
  // The customer's hand is on it: a good moment to fetch the panel.
  button.addEventListener('pointerenter', approach);
  if (look.picture) void paint(disc, look.picture);
  const launcher = make('div', 'launcher', button);
  if (look.presence) launcher.classList.add(look.presence);
  return launcher;
}

/** Adds the ways that work without us. */
export function addOtherWays(launcher: HTMLElement, { phone, mail }: ScriptTag): void {
  for (const [scheme, address] of [['tel', phone], ['mailto', mail]]) {
    if (!address) continue;
    const link = make('a', 'link', address);
    link.href = `${scheme}:${address}`;
    launcher.append(link);
  }
}

export function makeButton(part: string, press: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  const button = make('button', part, ...children);
  button.addEventListener('click', press);
  return button;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, part: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = part;
  element.setAttribute('part', part);
  element.append(...children);
  return element;
}

/** A page may forbid foreign images, so the picture is fetched and drawn. Without it the initial stays. */
async function paint(disc: HTMLElement, picture: string): Promise<void> {
  try {
    const response = await pageFetch(picture);
    const bitmap = await createImageBitmap(await response.blob());
    const canvas = document.createElement('canvas');
    // Fitting to the disc goes by the canvas's own size.
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    disc.append(canvas);
  } catch {
    // The initial stays.
  }
}
