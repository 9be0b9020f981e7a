/** What the styles ask of the reader's device, each to be tried here without changing the device. */
export const media = {
  dark: '(prefers-color-scheme: dark)',
  print: 'print',
  contrast: '(prefers-contrast: more)',
} as const;

export type Medium = keyof typeof media;

/** Every rule that depends on a medium, with what it said when the page was loaded. */
const asked = new Map<CSSMediaRule, string>();

function collect(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      if (!asked.has(rule)) asked.set(rule, rule.media.mediaText);
      collect(rule.cssRules);
    } else if (rule instanceof CSSGroupingRule) collect(rule.cssRules);
  }
}

/** Lets the styles believe that these media hold, and leaves the rest to the device. */
export function pretend(chosen: ReadonlySet<Medium>): void {
  for (const sheet of document.styleSheets) collect(sheet.cssRules);
  for (const [rule, text] of asked) {
    const medium = (Object.keys(media) as Medium[]).find((name) => media[name] === text);
    const said = medium && chosen.has(medium) ? 'all' : text;
    if (rule.media.mediaText !== said) rule.media.mediaText = said;
  }
  document.documentElement.classList.toggle('pretends-dark', chosen.has('dark'));
}
