/** JSON without anything but itself. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * Canonical JSON after RFC 8785, whose number and string forms are those of `JSON.stringify`; members stand in
 * the order of their names' UTF-16 units, which is how JavaScript sorts.
 */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const object = value as { readonly [name: string]: Json };
  const members = Object.keys(object)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(object[name] ?? null)}`);
  return `{${members.join(',')}}`;
}
