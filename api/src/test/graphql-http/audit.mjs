// node audit.mjs <address of the GraphQL endpoint>
// Runs every audit of graphql-http and fails when a MUST or a SHOULD does.
import { serverAudits } from 'graphql-http';

const url = process.argv[2];
if (!url) {
  console.error('usage: node audit.mjs <url>');
  process.exit(2);
}

const counts = {};
const failures = [];
for (const audit of serverAudits({ url })) {
  const result = await audit.fn();
  const level = result.name.match(/^(MUST|SHOULD|MAY)/)?.[1] ?? 'OTHER';
  counts[level] ??= { passed: 0, failed: 0 };
  if (result.status === 'ok') {
    counts[level].passed++;
  } else {
    counts[level].failed++;
    failures.push(`${result.id} ${result.name}: ${result.reason}`);
  }
}

for (const [level, { passed, failed }] of Object.entries(counts)) {
  console.log(`${level}: ${passed} passed, ${failed} failed`);
}
for (const failure of failures) {
  console.log(failure);
}
const { MUST, SHOULD } = counts;
process.exit(MUST?.failed === 0 && SHOULD?.failed === 0 ? 0 : 1);
