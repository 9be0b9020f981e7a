/**
 * 128 random bits as 32 hexadecimal digits: the idempotency key of what is sent. Whoever knows a tip's gets its
 * tracking code.
 */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
