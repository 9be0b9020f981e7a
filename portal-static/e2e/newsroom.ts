import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { ask, take } from './staff.ts';

/** A word that no other test has. */
export const unguessable = (): string => randomUUID().slice(0, 8);

interface Publication {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
}

const items = [
  'STATE_SECRETS',
  'WORK_SECRETS',
  'PERSONAL_DATA',
  'PERSONS_SANCTIONS',
  'COVERT_INSPECTION',
  'TIP_SOURCES',
  'MILITARY_UNITS',
];

/** A press release through four hands, by the API; its number. */
async function pressRelease(request: APIRequestContext, salient: string[]): Promise<string> {
  const word = unguessable();
  const result = 'publication { id number revision }';
  let { publication } = await take<{ publication: Publication }>(
    request,
    'publisher',
    'draftPublication',
    {
      number: `发布会〔2026〕${word}`,
      kind: 'PRESS_RELEASE',
      audience: 'PUBLIC',
      title: `双月新闻发布会 ${word}`,
      period: '2026-09/2026-10',
      sections: [{ heading: '通报情况', text: '公布近期突出问题，并通报上期问题的整改结果。' }],
      salient: salient.map((exposure) => ({ exposure, remark: '请责任单位限期整改。' })),
      sample: true,
      idempotencyKey: `e2e-${word}`,
    },
    result,
  );
  const step = async (username: string, mutation: string, more: Record<string, unknown> = {}) => {
    const input = { publication: publication.id, expectedRevision: publication.revision, ...more };
    publication = (await take<{ publication: Publication }>(request, username, mutation, input, result))
      .publication;
  };
  const checklist = items.map((item) => ({ item, clear: true }));
  await step('publisher2', 'checkPublication', { checklist });
  await step('leader', 'schedulePublication');
  await step('publisher2', 'releasePublication');
  return publication.number;
}

/** A problem that everybody sees; the number of its exposure. */
async function exposed(request: APIRequestContext): Promise<string> {
  const word = unguessable();
  const { problem } = await take<{ problem: { number: string } }>(
    request,
    'supervisor',
    'fileProblem',
    {
      category: 'E01-02',
      source: 'PATROL',
      title: `路口暴露垃圾 ${word}`,
      description: '路口有成堆垃圾',
      address: '永安大道',
      territory: 'XN-XA',
      sample: true,
      idempotencyKey: `e2e-${word}`,
    },
    'problem { number }',
  );
  const { exposure } = await take<{ exposure: { number: string; revision: number } }>(
    request,
    'supervisor',
    'redactExposure',
    {
      problem: problem.number,
      title: `路口暴露垃圾 ${word}`,
      text: '路口有成堆垃圾，影响通行。',
      address: '永安大道',
      showPlace: false,
    },
    'exposure { number revision }',
  );
  await take(
    request,
    'publisher',
    'approveExposure',
    { exposure: exposure.number, expectedRevision: exposure.revision },
    'exposure { number }',
  );
  return exposure.number;
}

/** The number of a press release with a follow-up: the latest that there is, else one made for it. */
export async function followedUp(request: APIRequestContext): Promise<string> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const { publications } = await ask<{
      publications: { nodes: { number: string; withdrawal: unknown; followUp: unknown[] }[] };
    }>(
      request,
      undefined,
      '{ publications(filter: {kind: PRESS_RELEASE}, first: 50) { nodes { number withdrawal { at } followUp { since } } } }',
    );
    const found = publications.nodes.find(({ withdrawal, followUp }) => !withdrawal && followUp.length > 0);
    if (found) return found.number;
    // Another test may have released one in between: then its follow-up is looked at in the next round.
    await pressRelease(request, [await exposed(request)]);
    await pressRelease(request, []);
  }
  throw new Error('no press release follows up');
}

/** A month whose statistics are released: the latest that there is, else one taken down and released for it. */
export async function releasedMonth(request: APIRequestContext): Promise<string> {
  const now = new Date();
  const year = now.getFullYear();
  const month = (count: number) => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  const last = year * 12 + now.getMonth() - 1;
  const query = `query($period: String!, $live: Boolean!) {
    statistics(filter: {period: $period, live: $live}) { byMonth { month over release { version } figures { filed } } }
  }`;
  type Months = {
    statistics: {
      byMonth: { month: string; over: boolean; release: unknown; figures: { filed: number } | null }[];
    };
  };
  const period = `${month(last - 99)}/${month(last)}`;
  const open = await ask<Months>(request, undefined, query, { period, live: false });
  const there = open.statistics.byMonth.filter(({ release }) => release).at(-1);
  if (there) return there.month;
  const live = await ask<Months>(request, 'publisher', query, { period, live: true });
  const wanted =
    live.statistics.byMonth.filter(({ over, figures }) => over && (figures?.filed ?? 0) > 0).at(-1)?.month ??
    month(last);
  const { release } = await take<{ release: { revision: number } }>(
    request,
    'publisher',
    'prepareStatistics',
    { month: wanted },
    'release { revision }',
  );
  await take(
    request,
    'publisher2',
    'releaseStatistics',
    { month: wanted, expectedRevision: release.revision },
    'release { month }',
  ).catch(async (cause) => {
    // The same test on another screen may have been faster.
    const again = await ask<Months>(request, undefined, query, { period: wanted, live: false });
    if (!again.statistics.byMonth[0]?.release) throw cause;
  });
  return wanted;
}
