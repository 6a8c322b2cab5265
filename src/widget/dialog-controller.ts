import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much of the panel is seen: nothing, all of it, or a small dock where the launcher stands. */
export type DialogView = 'closed' | 'open' | 'docked';

/** Below this width the panel is a sheet, and the page rests behind it. */
const PHONE = '(max-width: 600px)';

/** Shows a dialog in the top layer: modal on phones, beside the page elsewhere. It moves no node, so that video plays on. */
export class DialogController implements ReactiveController {
  view: DialogView = 'closed';
  readonly #host: ReactiveControllerHost;
  readonly #dialog: () => HTMLDialogElement | null;

  constructor(host: ReactiveControllerHost, dialog: () => HTMLDialogElement | null) {
    this.#host = host;
    this.#dialog = dialog;
    host.addController(this);
  }

  set(view: DialogView): void {
    this.view = view;
    this.#host.requestUpdate();
  }

  /** A page that took the host out and put it back has closed the dialog. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#dialog();
    if (!dialog?.isConnected) return;
    const modal = dialog.matches('[open]');
    const beside = dialog.matches(':popover-open');
    const wanted = this.view === 'closed' ? 'none' : this.view === 'open' && matchMedia(PHONE).matches ? 'modal' : 'beside';
    if (modal && wanted !== 'modal') dialog.close();
    if (beside && wanted !== 'beside') dialog.hidePopover();
    if (!modal && wanted === 'modal') dialog.showModal();
    if (!beside && wanted === 'beside') showBeside(dialog, this.view === 'docked' && !modal);
  }
}

/** A dialog takes the focus even as a popover. One that comes back with the page leaves it with whoever is at work there. */
function showBeside(dialog: HTMLDialogElement, returns: boolean): void {
  dialog.inert = returns;
  dialog.showPopover();
  dialog.inert = false;
}
