import type { Language } from '../contract/ids.ts';

/** What a page of a shop takes on. */
export interface ShopShown {
  readonly shopName: string;
  readonly shopUrl: string;
  readonly privacyUrl: string | null;
  readonly imprintUrl: string | null;
  readonly accent: string;
  readonly language: Language;
}

/** It is known whose page this is: the frame may take on the shop's language and colour. */
export class ShopShowEvent extends Event {
  readonly shop: ShopShown;

  constructor(shop: ShopShown) {
    super('visavis-shop-show', { bubbles: true });
    this.shop = shop;
  }
}
