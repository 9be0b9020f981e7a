import type { DeskPublication, PublicationEntry } from './queries.ts';

export type Kind = PublicationEntry['kind'];
export const kinds = [
  'MONTHLY_NOTICE',
  'PRESS_RELEASE',
  'QUARTERLY_REVIEW',
  'ANNUAL_REPORT',
  'DAILY_BRIEF',
  'WEEKLY_COORDINATION',
] as const satisfies readonly Kind[];

/** Kinds that never leave the office, and are about a day. */
export const ofADay = (kind: Kind): boolean => kind === 'DAILY_BRIEF' || kind === 'WEEKLY_COORDINATION';

export const parts = ['BASIS', 'RANKING', 'PROBLEMS', 'SALIENT', 'NEXT', 'SIGNATURE', 'ANNEXES'] as const;
export type Part = (typeof parts)[number];

export interface FigureDraft {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  readonly value: string;
  readonly change: string;
  readonly unit: string;
  readonly unitEn: string;
}

export interface TableDraft {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly note: string;
  readonly noteEn: string;
  readonly whole: string;
  /** One a line: name and count. */
  readonly rows: string;
  /** English names of rows, and shares as they were printed, by the Chinese name. */
  readonly kept: Readonly<Record<string, { readonly labelEn?: string; readonly printedShare?: string }>>;
}

/** A publication while it is written. Everything is text, so that nothing typed is lost. */
export interface DraftValues {
  readonly number: string;
  readonly kind: Kind;
  readonly audience: 'PUBLIC' | 'INTERNAL';
  readonly title: string;
  readonly period: string;
  readonly day: string;
  readonly basis: string;
  readonly next: string;
  readonly compose: readonly string[];
  readonly sample: readonly string[];
  readonly sections: readonly { heading: string; text: string }[];
  readonly figures: readonly FigureDraft[];
  readonly tables: readonly TableDraft[];
  readonly rankings: readonly string[];
  readonly salient: readonly { exposure: string; remark: string }[];
  readonly statements: readonly { unit: string; occasion: 'EXPERIENCE' | 'POSITION'; text: string }[];
  readonly annexes: readonly { title: string; url: string }[];
  readonly sources: readonly { title: string; url: string }[];
  readonly office: string;
  readonly on: string;
  readonly absent: Readonly<Partial<Record<Part, string>>>;
  readonly reason: string;
}

/** Today in the city. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** An empty draft of a kind. */
export function emptyDraft(kind: Kind): DraftValues {
  return {
    number: '',
    kind,
    audience: ofADay(kind) ? 'INTERNAL' : 'PUBLIC',
    title: '',
    period: today().slice(0, 7),
    day: ofADay(kind) ? today() : '',
    basis: '',
    next: '',
    compose: ['yes'],
    sample: [],
    sections: [{ heading: '', text: '' }],
    figures: [],
    tables: [],
    rankings: [],
    salient: [],
    statements:
      kind === 'QUARTERLY_REVIEW'
        ? [
            { unit: '', occasion: 'EXPERIENCE', text: '' },
            { unit: '', occasion: 'POSITION', text: '' },
          ]
        : [],
    annexes: [],
    sources: [],
    office: '',
    on: '',
    absent: {},
    reason: '',
  };
}

/** What a correction starts from: the edition that stands, whole. */
export function draftFrom(now: DeskPublication): DraftValues {
  const english = new Map(now.english.map((figure) => [figure.code, figure]));
  const englishTables = new Map(now.englishTables.map((table) => [table.code, table]));
  return {
    ...emptyDraft(now.kind),
    number: now.number,
    audience: now.audience,
    title: now.title,
    period: now.period,
    day: now.day ?? '',
    basis: now.basis ?? '',
    next: now.next ?? '',
    sections: now.sections.map((section) => ({ ...section })),
    figures: now.figures.map(({ code, label, value, change, unit }) => ({
      code,
      label,
      labelEn: other(english.get(code)?.label, label),
      value,
      change: change ?? '',
      unit,
      unitEn: other(english.get(code)?.unit, unit),
    })),
    tables: now.tables.map((table) => {
      const translated = englishTables.get(table.code);
      return {
        code: table.code,
        title: table.title,
        titleEn: other(translated?.title, table.title),
        note: table.note ?? '',
        noteEn: other(translated?.note, table.note),
        whole: table.whole ?? '',
        rows: table.rows.map(({ label, count }) => `${label} ${count}`).join('\n'),
        kept: Object.fromEntries(
          table.rows.map(({ label, printedShare }, place) => {
            const labelEn = other(translated?.rows[place]?.label, label);
            return [
              label,
              { ...(labelEn ? { labelEn } : {}), ...(printedShare === null ? {} : { printedShare }) },
            ];
          }),
        ),
      };
    }),
    salient: now.salient.flatMap(({ exposure, remark }) =>
      exposure ? [{ exposure: exposure.number, remark: remark ?? '' }] : [],
    ),
    statements: now.statements.map(({ unit, occasion, text }) => ({
      unit: unit?.code ?? '',
      occasion,
      text,
    })),
    annexes: now.annexes.map(({ title, url }) => ({ title, url: url ?? '' })),
    sources: now.sources.map(({ title, url }) => ({ title, url: url ?? '' })),
    office: now.signature?.office ?? '',
    on: now.signature?.on ?? '',
    absent: Object.fromEntries(now.absentParts.map(({ part, reason }) => [part, reason])),
  };
}

/** A translation, where there is one of its own. */
const other = (english: string | null | undefined, chinese: string | null): string =>
  english && english !== chinese ? english : '';

const given = (text: string): string | undefined => text.trim() || undefined;

/** The rows that a table's lines say; a line without a count is told by its place. */
export function rowsOf(table: TableDraft) {
  const lines = table.rows.split('\n').filter((line) => line.trim());
  const bad = lines.findIndex((line) => !/^.*\S[\s,，、：:]+\d+$/.test(line.trim()));
  const rows = lines.map((line) => {
    const [, label = '', count = '0'] = /^(.*\S)[\s,，、：:]+(\d+)$/.exec(line.trim()) ?? [];
    const name = label.replace(/[,，、：:]+$/, '');
    return { label: name, count: Number(count), ...table.kept[name] };
  });
  return { rows, ...(bad < 0 ? {} : { bad: { n: bad + 1, line: lines[bad] ?? '' } }) };
}

/** What a draft and a correction have in common, as the API takes it; what is blank is left out. */
export function contentOf(values: DraftValues) {
  return {
    title: values.title.trim(),
    sections: values.sections.filter(({ heading, text }) => heading.trim() || text.trim()),
    figures: values.figures.map(({ code, label, labelEn, value, change, unit, unitEn }) => ({
      code,
      label,
      value,
      unit,
      ...(given(labelEn) ? { labelEn } : {}),
      ...(given(change) ? { change } : {}),
      ...(given(unitEn) ? { unitEn } : {}),
    })),
    tables: values.tables.map((table) => ({
      code: table.code,
      title: table.title,
      rows: rowsOf(table).rows,
      ...(given(table.titleEn) ? { titleEn: table.titleEn } : {}),
      ...(given(table.note) ? { note: table.note } : {}),
      ...(given(table.noteEn) ? { noteEn: table.noteEn } : {}),
      ...(given(table.whole) ? { whole: table.whole } : {}),
    })),
    sources: values.sources.map(({ title, url }) => ({ title, ...(given(url) ? { url } : {}) })),
    basis: given(values.basis) ?? null,
    next: given(values.next) ?? null,
    day: given(values.day) ?? null,
    salient: values.salient
      .filter(({ exposure }) => exposure)
      .map(({ exposure, remark }) => ({ exposure, ...(given(remark) ? { remark } : {}) })),
    statements: values.statements.filter(({ unit, text }) => unit || text.trim()),
    annexes: values.annexes.map(({ title, url }) => ({ title, ...(given(url) ? { url } : {}) })),
    signature: values.office.trim() && values.on ? { office: values.office.trim(), on: values.on } : null,
    absentParts: parts.flatMap((part) => {
      const reason = values.absent[part]?.trim();
      return reason ? [{ part, reason }] : [];
    }),
  };
}
