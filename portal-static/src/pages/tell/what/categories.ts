import { lang } from '../../../i18n/i18n.ts';
import { lasting } from '../../../storage/storage.ts';
import type { CategoryEntry } from '../queries.ts';
import plainWords from './plainWords.json';

const plain: Readonly<Record<string, string>> = plainWords;

/** What most people report, offered before they have written anything. */
const common = ['E01-02', 'E05-05', 'E05-04', 'E01-10', 'C01-14', 'C01-18', 'E05-08', 'E04-04'];

/** A category that can be chosen, with the class that it belongs to. */
export interface Choice {
  readonly code: string;
  readonly name: string;
  /** What there must be to see; Chinese, as the standard has it. */
  readonly hint: string | undefined;
  readonly group: string;
}

/** A class and what can be chosen in it. */
export interface ChoiceGroup {
  readonly name: string;
  readonly choices: readonly Choice[];
}

interface Entry extends Choice {
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly hintText: string;
}

/** The catalogue as citizens choose from it. */
export class Choices {
  private readonly entries: readonly Entry[];

  constructor(categories: readonly CategoryEntry[], language = lang) {
    const active = categories.filter((category) => category.active);
    const names = new Map(active.map(({ code, name }) => [code, name]));
    this.entries = active
      .filter(({ code }) => !active.some(({ parent }) => parent?.code === code))
      .map((category) => ({
        code: category.code,
        name: category.name,
        hint: language === 'zh' ? (category.filingStandard ?? undefined) : undefined,
        group: names.get(category.parent?.code ?? '') ?? category.name,
        names: [category.name, category.chinese].map((name) => name.toLowerCase()),
        words: (plain[category.code] ?? '').split(' ').filter(Boolean),
        hintText: category.filingStandard ?? '',
      }));
  }

  byCode(code: string): Choice | undefined {
    return this.entries.find((entry) => entry.code === code);
  }

  /** What most people report. */
  common(): readonly Choice[] {
    return common.flatMap((code) => this.byCode(code) ?? []);
  }

  /** What somebody looks for by a word or two of their own, the best first. */
  find(query: string): readonly Choice[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return this.best(20, (entry) =>
      words.reduce((sum, word) => {
        if (entry.names.some((name) => name.includes(word))) return sum + 6;
        if (entry.words.some((known) => known.includes(word) || (word.length > 1 && word.includes(known))))
          return sum + 4;
        return sum + (word.length > 1 && entry.hintText.includes(word) ? 2 : 0);
      }, 0),
    );
  }

  /** What a text is likely about: by the plain words in it, longer ones weighing more. */
  suggest(text: string): readonly Choice[] {
    const said = text.toLowerCase();
    if (said.trim().length < 2) return [];
    return this.best(4, (entry) =>
      [...entry.words, ...entry.names].reduce(
        (sum, word) => sum + (word.length > 1 && said.includes(word) ? word.length : 0),
        0,
      ),
    );
  }

  groups(): readonly ChoiceGroup[] {
    const groups = new Map<string, Choice[]>();
    for (const entry of this.entries) {
      const key = `${entry.code.slice(0, 3)} ${entry.group}`;
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    return [...groups].map(([key, choices]) => ({ name: key.slice(4), choices }));
  }

  private best(most: number, score: (entry: Entry) => number): readonly Choice[] {
    return this.entries
      .map((entry) => ({ entry, points: score(entry) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points)
      .slice(0, most)
      .map(({ entry }) => entry);
  }
}

const noted = `sunboard.categories.${lang}`;

/** The catalogue as it was last seen here, for whoever is offline. */
export function remembered(): readonly CategoryEntry[] | undefined {
  try {
    const kept = JSON.parse(lasting.get(noted) ?? 'null');
    return Array.isArray(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the catalogue for whoever is offline next time. It holds nothing about anybody. */
export function remember(categories: readonly CategoryEntry[]): void {
  const text = JSON.stringify(categories);
  if (lasting.get(noted) !== text) lasting.set(noted, text);
}
