import type { ShopChange, ShopSettings } from '../../contract/settings.ts';

/** The shop's settings as they are typed: empty stands for none. */
export type ShopDraft = Required<Pick<ShopSettings, 'name' | 'webAddress' | 'language' | 'timeZone' | 'accent' | 'side' | 'matchByContact'>> &
  Record<'label' | 'phone' | 'mail' | 'privacyUrl' | 'imprintUrl', string>;

export function draftOf(shop: ShopSettings | undefined): ShopDraft {
  return {
    name: shop?.name ?? '',
    webAddress: shop?.webAddress ?? '',
    language: shop?.language ?? 'en',
    timeZone: shop?.timeZone ?? 'UTC',
    accent: shop?.accent ?? '#0a5c36',
    side: shop?.side ?? 'right',
    matchByContact: shop?.matchByContact ?? false,
    label: shop?.label ?? '',
    phone: shop?.phone ?? '',
    mail: shop?.mail ?? '',
    privacyUrl: shop?.privacyUrl ?? '',
    imprintUrl: shop?.imprintUrl ?? '',
  };
}

export function changeOf(draft: ShopDraft): ShopChange {
  const { label, phone, mail, privacyUrl, imprintUrl, webAddress, ...rest } = draft;
  return {
    ...rest,
    webAddress: webAddressOf(webAddress),
    label: label.trim() || null,
    phone: phone.trim() || null,
    mail: mail.trim() || null,
    privacyUrl: privacyUrl.trim() ? webAddressOf(privacyUrl) : null,
    imprintUrl: imprintUrl.trim() ? webAddressOf(imprintUrl) : null,
  };
}

/** People write `shop.example`; the server wants `https://shop.example`. */
export function webAddressOf(text: string): string {
  const address = text.trim();
  return /^[a-z]+:\/\//iu.test(address) || !address.includes('.') ? address : `https://${address}`;
}
