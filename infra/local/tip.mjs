// A citizen's tip from the challenge to the tracking code, through HTTP alone, without signing in.
//
//   node infra/local/tip.mjs ["what there is to put right" ["where"]]
//
// SUNBOARD_PORT names another port, as for the product.

import { createHash, randomBytes } from 'node:crypto';

const api = `http://localhost:${process.env.SUNBOARD_PORT ?? 8080}`;
const [text = '路口的垃圾桶满了好几天没人清', address = '永安大道12号'] = process.argv.slice(2);

async function ask(query, variables) {
  const answer = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  return data;
}

/** The proof of work, as ALTCHA's widgets send it. */
async function solved() {
  const answer = await fetch(`${api}/challenge`);
  if (answer.status === 204) return undefined;
  const { algorithm, challenge, salt, signature, maxnumber } = await answer.json();
  for (let number = 0; number <= maxnumber; number++) {
    if (createHash('sha256').update(salt + number).digest('hex') === challenge) {
      return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
    }
  }
  throw new Error('the challenge has no solution');
}

const { submitTip } = await ask(
  `mutation($input: SubmitTipInput!) {
    submitTip(input: $input) { trackingCode receivedAt receipt userErrors { field message } }
  }`,
  {
    input: {
      category: 'E01-02',
      text,
      address,
      idempotencyKey: randomBytes(16).toString('hex'),
      challenge: await solved(),
    },
  },
);
if (submitTip.userErrors.length > 0) {
  for (const { field, message } of submitTip.userErrors) console.error(`${field}: ${message}`);
  process.exit(1);
}
console.log(`查询码 ${submitTip.trackingCode}  (${submitTip.receivedAt})`);
console.log(`回执 ${submitTip.receipt.slice(0, 60)}…`);
const { tip } = await ask(
  `query($code: String!) {
    tip(trackingCode: $code) { status text address timeline { nodes { at event } } viewerCanContest }
  }`,
  { code: submitTip.trackingCode },
);
console.log(JSON.stringify(tip, null, 2));
