/** All sums are whole cents. */
export const CURRENCY = 'EUR';
export const VAT_PERCENT = 19;

/** Value added tax contained in a gross sum. */
export function containedTax(gross: number): number {
  return Math.round((gross * VAT_PERCENT) / (100 + VAT_PERCENT));
}

/** Splits a sum over weights without losing or inventing a cent: the largest remainders get what rounding left over. */
export function share(sum: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const parts = weights.map((weight, index) => ({ index, part: Math.floor((sum * weight) / whole), rest: (sum * weight) % whole }));
  const left = sum - parts.reduce((total, { part }) => total + part, 0);
  const lucky = new Set(parts.toSorted((a, b) => b.rest - a.rest || a.index - b.index).slice(0, left).map(({ index }) => index));
  return parts.map(({ index, part }) => part + (lucky.has(index) ? 1 : 0));
}

/** Reads what a person types: `12`, `12,5`, `12.50`, `1.234,50`. Nothing else is a sum. */
export function readMoney(text: string): number | undefined {
  const match = /^(?<whole>\d{1,7}|\d{1,3}(?:\.\d{3})+)(?:[.,](?<cents>\d{1,2}))?$/u.exec(text.trim());
  if (!match?.groups) return undefined;
  return Number(match.groups['whole']?.replaceAll('.', '')) * 100 + Number((match.groups['cents'] ?? '').padEnd(2, '0'));
}

export function formatMoney(cents: number, language: 'de' | 'en'): string {
  const locale = language === 'de' ? 'de-DE' : 'en-IE';
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale, { style: 'currency', currency: CURRENCY, minimumFractionDigits: digits }).format(cents / 100);
}
