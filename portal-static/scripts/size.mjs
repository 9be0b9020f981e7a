// The gate on weight: what a page loads before it can show something, compressed, must stay within the budget.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes; the staff console's own budget is for its frame and first view, its other views come when somebody goes there. */
const budgets = { 'desk.html': 90_000 };
const publicBudget = 60_000;
const home = resolve(import.meta.dirname, '../target/classes/static');
const assets = /<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.(?:js|css))"/g;

let over = false;
for (const page of readdirSync(home)
  .filter((name) => name.endsWith('.html'))
  .sort()) {
  const weight = { js: 0, css: 0 };
  for (const [, path] of readFileSync(join(home, page), 'utf8').matchAll(assets)) {
    weight[path.split('.').at(-1)] += gzipSync(readFileSync(join(home, dirname(page), path)), {
      level: 9,
    }).length;
  }
  const total = weight.js + weight.css;
  const budget = budgets[page] ?? publicBudget;
  if (weight.js === 0 || weight.css === 0)
    throw new Error(`${page} names no script or no style: the gate is blind`);
  over ||= total > budget;
  console.log(
    `${page.padEnd(12)} script ${weight.js} + style ${weight.css} = ${total} of ${budget} bytes (gzip)`,
  );
}
if (over) {
  console.error('The first view is heavier than its budget.');
  process.exitCode = 1;
}
