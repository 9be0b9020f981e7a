/** A challenge of `GET /challenge`, after ALTCHA. */
export interface Challenge {
  readonly algorithm: string;
  readonly challenge: string;
  readonly maxnumber: number;
  readonly salt: string;
  readonly signature: string;
}

/** Numbers tried before others get a turn; also the measure in which progress is told. */
const batch = 1000;

/**
 * Finds the number for which the SHA-256 of salt and number is the challenge, and gives back the solution as ALTCHA's
 * widgets send it; undefined when there is none.
 *
 * @param onProgress hears the part of all numbers that was tried
 */
export async function solve(
  { algorithm, challenge, maxnumber, salt, signature }: Challenge,
  onProgress: (part: number) => void = () => {},
): Promise<string | undefined> {
  const wanted = Uint8Array.from(challenge.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const encoder = new TextEncoder();
  const fits = async (number: number): Promise<boolean> => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(salt + number)));
    return digest.every((byte, at) => byte === wanted[at]);
  };
  for (let from = 0; from <= maxnumber; from += batch) {
    const many = Math.min(batch, maxnumber - from + 1);
    const found = await Promise.all(Array.from({ length: many }, (_, at) => fits(from + at)));
    const at = found.indexOf(true);
    if (at >= 0) return btoa(JSON.stringify({ algorithm, challenge, number: from + at, salt, signature }));
    onProgress((from + many) / (maxnumber + 1));
  }
  return undefined;
}
