// The life of one problem, played through GraphQL alone by the sample accounts, with the clock moved on
// between the steps: what each account and the public see is printed and checked at every step.
//
//   node infra/local/story.mjs                 starts the product in .local/story, plays, and stops it
//   node infra/local/story.mjs --running       plays on one that runs already, with SUNBOARD_CLOCK_MOVABLE=true
//
// SUNBOARD_PORT, SUNBOARD_KEYCLOAK_PORT and SUNBOARD_MANAGEMENT_PORT name other ports, as for the product.

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const api = process.env.STORY_API ?? `http://localhost:${process.env.SUNBOARD_PORT ?? 8080}`;
const management =
  process.env.STORY_MANAGEMENT ?? `http://localhost:${process.env.SUNBOARD_MANAGEMENT_PORT ?? 8082}`;
const realm =
  process.env.STORY_REALM ?? `http://localhost:${process.env.SUNBOARD_KEYCLOAK_PORT ?? 8081}/realms/sunboard`;
const accounts = [
  'public', 'handler', 'handler2', 'supervisor', 'supervisor2', 'evaluator', 'publisher', 'publisher2', 'leader', 'admin',
];
const tokens = new Map();
let failures = 0;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function token(account) {
  const kept = tokens.get(account);
  if (kept && kept.until > Date.now()) return kept.token;
  const answer = await fetch(`${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password', client_id: 'sunboard-portal', username: account, password: account,
    }),
  });
  const body = await answer.json();
  if (!body.access_token) throw new Error(`${account} cannot sign in: ${JSON.stringify(body)}`);
  tokens.set(account, { token: body.access_token, until: Date.now() + 60_000 });
  return body.access_token;
}

async function ask(account, query, variables = {}) {
  const headers = { 'content-type': 'application/json', 'accept-language': 'zh' };
  if (account !== 'public') headers.authorization = `Bearer ${await token(account)}`;
  const answer = await fetch(`${api}/graphql`, {
    method: 'POST', headers, body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}

/** A step that has to be taken; answers with the payload. */
async function take(account, mutation, input, fields = 'problem { number revision state }') {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask(
    account,
    `mutation($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code message field } } }`,
    { input },
  );
  const payload = answer.data?.[mutation];
  if (!payload || payload.userErrors.length > 0) {
    throw new Error(`${mutation} by ${account}: ${JSON.stringify(answer)}`);
  }
  return payload;
}

async function move(to) {
  const answer = await fetch(`${management}/actuator/clock`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ to }),
  });
  if (!answer.ok) throw new Error(`the clock cannot be moved: ${answer.status}; set SUNBOARD_CLOCK_MOVABLE=true`);
  console.log(`  ⏱  the clock says ${(await answer.json()).now}`);
}

function check(what, found, expected) {
  const same = JSON.stringify(found) === JSON.stringify(expected);
  if (!same) failures++;
  console.log(`  ${same ? '✓' : '✗'} ${what}: ${JSON.stringify(found)}${same ? '' : `, not ${JSON.stringify(expected)}`}`);
}

const PROBLEM = `query($number: String!) { problem(number: $number) {
  state revision overdue colour reworks run { dueAt stopped } outcome inTime
  tickets { id revision colour status number reason dueAt issuedAt }
  exposure { number revision state }
} }`;

/** The problem as an account sees it; null when there is none for it. */
const seen = async (account, number) => (await ask(account, PROBLEM, { number })).data?.problem ?? null;

/** What everybody sees at this step. */
async function views(number, exposure, expected) {
  const found = {};
  for (const account of accounts) {
    if (account === 'public') {
      const answer = exposure
        ? await ask('public', `query($n: String!) { exposure(number: $n) { status colour overdue } }`, { n: exposure })
        : { data: {} };
      found.public = answer.data?.exposure?.status ?? null;
    } else {
      found[account] = (await seen(account, number))?.state ?? null;
    }
  }
  check('who sees it, and how', found, expected);
}

function everybody(state, publisher, shown) {
  return {
    public: shown ?? null,
    handler: state === 'FILED' ? null : state,
    handler2: null,
    supervisor: state,
    supervisor2: state,
    evaluator: null,
    publisher: publisher ? state : null,
    publisher2: publisher ? state : null,
    leader: state,
    admin: null,
  };
}

/** Waits for what happens by itself, a minute at most. */
async function until(what, look) {
  for (let i = 0; i < 120; i++) {
    const found = await look();
    if (found) {
      console.log(`  ✓ ${what}`);
      return found;
    }
    await sleep(500);
  }
  throw new Error(`${what}: not within a minute`);
}

const ticket = (problem, colour) => problem.tickets.find((each) => each.colour === colour);
const after = (instant, minutes) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();

async function play() {
  // A Tuesday morning far from any holiday; where the clock stands later already, it stays there.
  const now = Date.parse((await (await fetch(`${management}/actuator/clock`)).json()).now);
  const start = new Date(Math.max(now, Date.parse('2026-12-01T01:00:00Z'))).toISOString();
  await move(start);

  console.log('\n1. 立案 A supervisor files what a patrol saw.');
  const filed = await take('supervisor', 'fileProblem', {
    category: 'E01-02', source: 'PATROL', title: '路口暴露垃圾', description: '路口有成堆生活垃圾，气味明显',
    address: '咸安区永安大道12号路口', location: { latitude: 29.8415, longitude: 114.3222 },
    territory: 'XN-XA', sample: true, idempotencyKey: randomUUID(),
  });
  const { number } = filed.problem;
  console.log(`  ${number}`);
  await views(number, null, everybody('FILED', false));

  console.log('\n2. 派遣 It is dispatched to 咸安区: a white ticket.');
  await take('supervisor', 'dispatchProblem', {
    problem: number, lead: 'XN-XA', limit: { amount: 4, unit: 'WORKING_HOURS' },
  });
  const white = await until('白单 the white ticket is in force', async () =>
    ticket(await seen('handler', number), 'WHITE'));
  check('its number', /〔\d{4}〕\d+号$/.test(white.number), true);
  await views(number, null, everybody('DISPATCHED', false));

  console.log('\n3. 签收 The unit receives the ticket and takes the problem up.');
  await take('handler', 'acknowledgeTicket', { ticket: white.id, expectedRevision: white.revision },
    'ticket { receipt { at } }');
  await take('handler', 'acknowledgeProblem', { problem: number });
  await views(number, null, everybody('IN_PROGRESS', false));

  console.log('\n4. 超期 Nothing is done in time: a yellow ticket, by itself.');
  const { dueAt } = (await seen('handler', number)).run;
  await move(after(dueAt, 1));
  check('overdue', (await seen('leader', number)).overdue, true);
  await until('黄单 the yellow ticket is in force', async () => ticket(await seen('handler', number), 'YELLOW'));
  await sleep(3_000);
  check('yellow tickets', (await seen('leader', number)).tickets.filter((each) => each.colour === 'YELLOW').length, 1);

  console.log('\n5. 整改 The unit reports it as done; a check finds the report untrue.');
  await take('handler', 'submitRectification', { problem: number, text: '已清运' });
  await views(number, null, everybody('AWAITING_VERIFICATION', false));
  const own = await ask('supervisor', `mutation { verifyRectification(input: {problem: "${number}", passed: true, outcome: FIXED, note: "x"}) { userErrors { code } } }`);
  check('who dispatched it may not check it', own.errors?.[0]?.extensions?.reason, 'SECOND_PERSON_REQUIRED');
  await take('supervisor2', 'verifyRectification', {
    problem: number, passed: false, falseReport: true, note: '现场仍有垃圾，照片为旧照',
  });
  await views(number, null, everybody('IN_PROGRESS', false));

  console.log('\n6. 红单 A red ticket is prepared, and takes effect when a leader signs it.');
  const red = await until('红单 the red ticket waits for a signature', async () =>
    ticket(await seen('leader', number), 'RED'));
  check('its status', red.status, 'PREPARED');
  await take('leader', 'signTicket', { ticket: red.id, expectedRevision: red.revision }, 'ticket { number status }');
  const after6 = await seen('handler', number);
  check('its status, signed', ticket(after6, 'RED').status, 'IN_FORCE');
  check('the problem’s colour', after6.colour, 'RED');

  console.log('\n7. 整改、核查 Done and checked: closed.');
  await take('handler', 'submitRectification', { problem: number, text: '已彻底清运并冲洗地面' });
  await take('supervisor2', 'verifyRectification', {
    problem: number, passed: true, outcome: 'FIXED', note: '现场干净',
  });
  const closed = await seen('leader', number);
  check('how it ended', [closed.state, closed.outcome, closed.inTime, closed.reworks], ['CLOSED', 'FIXED', false, 1]);
  await views(number, null, everybody('CLOSED', false));

  console.log('\n8. 公示 Redacted by one, approved by another: everybody sees it.');
  const redacted = await take('supervisor', 'redactExposure', {
    problem: number, title: '永安大道路口暴露垃圾', text: '路口有成堆生活垃圾', address: '永安大道路口', showPlace: true,
  }, 'exposure { number revision state }');
  const exposure = redacted.exposure;
  check('before the approval, for the public', (await ask('public', `{ exposure(number: "${exposure.number}") { status } }`)).data.exposure, null);
  await views(number, exposure.number, everybody('CLOSED', true));
  await take('publisher', 'approveExposure', { exposure: exposure.number, expectedRevision: exposure.revision },
    'exposure { number state }');
  await views(number, exposure.number, everybody('CLOSED', true, 'CLOSED'));
  const shown = (await ask('public', `{ exposure(number: "${exposure.number}") {
    sample title status outcome colour timeline(first: 50) { nodes { event ticket { colour } } } } }`)).data.exposure;
  console.log(`  ${JSON.stringify(shown)}`);
  check('marked as sample', shown.sample, true);
  check('tickets in public', shown.timeline.nodes.filter((each) => each.ticket).map((each) => each.ticket.colour), ['WHITE', 'YELLOW', 'RED']);
}

/** Starts the product with a clock that can be moved; answers with what stops it. */
async function product() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const mvn = spawn('mvn', ['-q', 'spring-boot:run'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SUNBOARD_CLOCK_MOVABLE: 'true', SUNBOARD_SAMPLE: '', SUNBOARD_DATA: process.env.SUNBOARD_DATA ?? '.local/story' },
  });
  let ended = false;
  const end = new Promise((done) => mvn.on('exit', () => { ended = true; done(); }));
  const stop = async () => {
    if (!ended) process.kill(-mvn.pid, 'SIGINT');
    await end;
  };
  process.on('SIGINT', () => stop().then(() => process.exit(130)));
  for (;;) {
    if (ended) throw new Error('the product did not start; see above');
    try {
      const clock = await fetch(`${management}/actuator/clock`);
      const health = await fetch(`${management}/actuator/health/readiness`);
      const ranking = await (await fetch(`${api}/graphql`, {
        method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ ranking(group: "county", period: "2023-06") { period } }' }),
      })).json();
      if (clock.ok && health.ok && ranking.data?.ranking) return stop;
    } catch {
      // Not there yet.
    }
    await sleep(1_000);
  }
}

const stop = process.argv.includes('--running') ? async () => {} : await product();
try {
  await play();
  console.log(failures === 0 ? '\nAll as it should be.' : `\n${failures} things are not as they should be.`);
} catch (error) {
  failures++;
  console.error(`\n${error.message}`);
} finally {
  await stop();
}
process.exitCode = failures === 0 ? 0 : 1;
