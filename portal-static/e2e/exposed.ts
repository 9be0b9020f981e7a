import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { ask, sendPhoto, take } from './staff.ts';

const heap =
  '<path d="M240 420 290 345 330 378 382 338 430 420Z" fill="#6b5a3e"/><path d="M300 410h60v-24z" fill="#b8432f"/>';

/** A drawn street, with a heap in it or without: nothing that could be taken for a real place. */
export async function picture(page: Page, dirty: boolean): Promise<Buffer> {
  const drawing = await page.context().newPage();
  try {
    await drawing.setViewportSize({ width: 800, height: 600 });
    await drawing.setContent(
      `<body style="margin:0"><svg width="800" height="600" viewBox="0 0 640 480"><rect width="640" height="480" fill="${dirty ? '#c9d3da' : '#bfe0f2'}"/><path d="M0 330H640V480H0Z" fill="#7d8286"/><path d="M70 330V150H230V330Z M410 330V90H590V330Z" fill="#e9edf0"/><path d="M95 185h35v45h-35zM165 185h35v45h-35zM440 130h40v50h-40zM520 130h40v50h-40zM440 220h40v50h-40zM520 220h40v50h-40z" fill="#8fa9b8"/><path d="M40 452H160 M240 452H360 M440 452H560" stroke="#fff" stroke-width="10"/>${dirty ? heap : ''}</svg>`,
    );
    return await drawing.screenshot();
  } finally {
    await drawing.close();
  }
}

export interface Exposed {
  readonly number: string;
  readonly title: string;
}

interface Wanted {
  readonly title: string;
  /** Put right and checked, with a photo of after. */
  readonly fixed?: boolean;
  readonly latitude: number;
  readonly longitude: number;
  readonly category?: string;
}

/** A problem of 咸安区 that is filed, dispatched, put right if wanted, redacted and released, as each role does it. */
export async function exposed(page: Page, request: APIRequestContext, wanted: Wanted): Promise<Exposed> {
  const { title, latitude, longitude, category = 'E01-02', fixed = false } = wanted;
  const before = await sendPhoto(request, 'supervisor', await picture(page, true));
  const filed = await take<{ problem: { number: string } }>(
    request,
    'supervisor',
    'fileProblem',
    {
      category,
      source: 'PATROL',
      title,
      description: '路口有成堆生活垃圾，气味明显',
      address: '咸安区永安大道12号路口',
      location: { latitude, longitude },
      territory: 'XN-XA',
      photos: [before],
      sample: true,
      idempotencyKey: randomUUID(),
    },
    'problem { number }',
  );
  const problem = filed.problem.number;
  await take(request, 'supervisor', 'dispatchProblem', {
    problem,
    lead: 'XN-XA',
    limit: { amount: 3, unit: 'DAYS' },
  });
  const photos = [{ id: before, kind: 'BEFORE' }];
  if (fixed) {
    const after = await sendPhoto(request, 'handler', await picture(page, false));
    await take(request, 'handler', 'submitRectification', {
      problem,
      text: '已清运并冲洗地面',
      photos: [after],
    });
    await take(request, 'supervisor2', 'verifyRectification', {
      problem,
      passed: true,
      outcome: 'FIXED',
      note: '现场干净',
    });
    photos.push({ id: after, kind: 'AFTER' });
  }
  return { number: await released(request, problem, title, photos), title };
}

/** Redacts a problem and has another person release it; answers with the exposure's number. */
export async function released(
  request: APIRequestContext,
  problem: string,
  title: string,
  photos: readonly { id: string; kind: string }[] = [],
): Promise<string> {
  const redacted = await take<{ exposure: { number: string; revision: number } }>(
    request,
    'supervisor',
    'redactExposure',
    {
      problem,
      title,
      text: '路口有成堆生活垃圾，已影响行人通行。',
      address: '永安大道与银泉大道路口',
      showPlace: true,
      photos,
    },
    'exposure { number revision }',
  );
  const { number, revision } = redacted.exposure;
  await take(request, 'publisher', 'approveExposure', { exposure: number, expectedRevision: revision });
  return number;
}

/** Waits until search has it too, which follows within a second or so. */
export async function findable(request: APIRequestContext, number: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const { search } = await ask<{ search: { totalCount: number } | null }>(
      request,
      undefined,
      'query($n: String!) { search(query: $n, filter: {kinds: [EXPOSURE]}, first: 1) { totalCount } }',
      { n: number },
    );
    if (search && search.totalCount > 0) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`${number} is not found by search`);
}
