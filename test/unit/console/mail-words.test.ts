import { expect, it } from 'vitest';
import { PLACEHOLDERS } from '../../../src/contract/mail.ts';
import { PLACEHOLDERS as OFFERED } from '../../../src/console/settings/mail-words.ts';

it('offers exactly the placeholders that the server knows', () => {
  expect(OFFERED).toEqual(PLACEHOLDERS);
});
