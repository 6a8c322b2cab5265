import type { ApiClient } from '../../kit/http.ts';
import type { Me } from '../../contract/settings.ts';

/** One of the shops of the person who is signed in. */
export type MyShop = Me['shops'][number];

/** What every screen of a shop is given. */
export interface ConsoleApp {
  readonly client: ApiClient;
  readonly me: Me;
  readonly shop: MyShop;
}

/** `/v1/shops/shp_…/hours` */
export function shopPath({ shop }: ConsoleApp, ...parts: readonly string[]): string {
  return ['/v1/shops', shop.shopId, ...parts].join('/');
}
