/** One thing to choose by typing. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Said below its label: the group it belongs to, what it costs. */
  readonly hint?: string | undefined;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * What fits the words that were typed, each word in label, code or hint; those whose label or code begins with it come
 * first, otherwise the order stays.
 */
export function find(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return choices;
  const fitting = choices.filter((choice) => {
    const text = plain(`${choice.label} ${choice.value} ${choice.hint ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label, value }: Choice) =>
    plain(label).startsWith(words[0] ?? '') || plain(value).startsWith(words[0] ?? '');
  return [...fitting.filter(begins), ...fitting.filter((choice) => !begins(choice))];
}
