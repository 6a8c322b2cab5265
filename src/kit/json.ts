const quote = JSON.stringify;

/**
 * Writes JSON without asking values for `toJSON`: old page libraries add one to `Array.prototype` or `Object.prototype`
 * and so turn every list into a string. Members that are undefined are left out.
 */
export function writeJson(value: unknown): string {
  if (Array.isArray(value)) {
    let items = '';
    for (let index = 0; index < value.length; index += 1) items += (index > 0 ? ',' : '') + writeJson(value[index]);
    return `[${items}]`;
  }
  if (typeof value === 'object' && value !== null) {
    let members = '';
    for (const name of Object.keys(value)) {
      const member: unknown = value[name as keyof typeof value];
      if (member !== undefined) members += `${members && ','}${quote(name)}:${writeJson(member)}`;
    }
    return `{${members}}`;
  }
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  return 'null';
}
