/** What the advice wants of the panel around it. */
export type AdviceAsk =
  /** Shown in full, or small. */
  | 'open'
  | 'dock'
  /** Back to the choice, on to booking, or done. */
  | 'back'
  | 'book'
  | 'finish'
  /** Something in the frame has changed. */
  | 'change';
