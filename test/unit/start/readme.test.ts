import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { SettingsSchema } from '../../../src/server/platform/settings.ts';

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
/** Defaults that depend on the machine, as the README writes them. */
const WRITTEN: Readonly<Record<string, string>> = { VISAVIS_DATA: '`~/.local/share/visavis`', VISAVIS_PUBLIC_URL: 'where it listens' };

interface Property {
  description?: string;
  default?: string;
}

it('lists every setting with its default and what it is for', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|$/gmu)].map(([, name, fallback, what]) => ({ name, fallback, what }));
  const { properties = {} } = z.toJSONSchema(SettingsSchema, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, Property> };
  const expected = Object.entries(properties).map(([name, property]) => ({
    name,
    fallback: WRITTEN[name] ?? (property.default ? `\`${property.default}\`` : 'none'),
    what: property.description,
  }));
  expect(rows).toEqual(expected);
});
