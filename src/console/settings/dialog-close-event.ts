/** A dialog is gone; `changed` when something was saved in it. */
export class DialogCloseEvent extends Event {
  readonly changed: boolean;

  constructor(changed: boolean) {
    super('visavis-dialog-close');
    this.changed = changed;
  }
}
