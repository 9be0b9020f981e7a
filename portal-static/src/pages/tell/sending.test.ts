import { expect, test, vi } from 'vitest';
import { Setback } from '../../tip/setback.ts';
import type { Submitted } from './commands.ts';
import { type Draft, newDraft } from './draft.ts';
import { type Progress, pauseAfter, sendDraft, type Tools } from './sending.ts';

const accepted: Submitted = {
  trackingCode: '7KM-Q9X',
  receivedAt: '2026-11-23T01:00:00Z',
  receipt: 'a.b.c',
  claimCode: null,
  userErrors: [],
};
const refusal = (code: string, field = 'text'): Submitted => ({
  ...accepted,
  trackingCode: null,
  userErrors: [{ code, field: [field], message: '说明' }],
});

function world(change: Partial<Tools> = {}) {
  let draft: Draft = {
    ...newDraft(),
    text: '垃圾桶满了',
    photos: [{ id: 'p1', width: 1, height: 1, size: 1, original: 2 }],
    sending: { language: 'zh', asked: false },
  };
  const told: Progress[] = [];
  const tools = {
    draft: () => draft,
    note: async (part: Partial<Draft>) => {
      draft = { ...draft, ...part };
    },
    sendPhoto: vi.fn(async () => 'm1'),
    prove: vi.fn(async () => 'proof'),
    submit: vi.fn(async (_: Draft, __?: string) => accepted),
    pause: vi.fn(async () => {}),
    tell: (progress: Progress) => void told.push(progress),
    ...change,
  };
  return { tools, told, draft: () => draft };
}

test('photos, proof, words, in this order', async () => {
  const { tools, told } = world();
  expect(await sendDraft(tools)).toMatchObject({ end: 'sent', answer: { trackingCode: '7KM-Q9X' } });
  expect(told.map(({ doing }) => doing)).toEqual(['photos', 'proof', 'tip']);
  expect(vi.mocked(tools.submit).mock.calls[0]?.[0].photos[0]?.media).toBe('m1');
});

test('after an interruption it goes on with the same keys, and no photo is sent twice', async () => {
  const submit = vi
    .fn<Tools['submit']>()
    .mockRejectedValueOnce(new Setback('offline'))
    .mockRejectedValueOnce(new Setback('unreachable'))
    .mockResolvedValue(accepted);
  const { tools, told } = world({ submit });
  await sendDraft(tools);
  expect(tools.sendPhoto).toHaveBeenCalledOnce();
  expect(new Set(submit.mock.calls.map(([draft]) => draft.key)).size).toBe(1);
  expect(told.filter(({ doing }) => doing === 'waiting')).toHaveLength(2);
});

test('while nobody knows whether it arrived, that is noted', async () => {
  const seen: (boolean | undefined)[] = [];
  const { tools, draft } = world({
    submit: vi
      .fn<Tools['submit']>()
      .mockRejectedValueOnce(new Setback('offline'))
      .mockResolvedValue(refusal('REQUIRED')),
    pause: async () => void seen.push(draft().sending?.asked),
  });
  expect(await sendDraft(tools)).toMatchObject({ end: 'refused', errors: [{ code: 'REQUIRED' }] });
  expect(seen).toEqual([true]);
  expect(draft().sending?.asked).toBe(false);
});

test('told to wait, it waits as long as the server says, and may be changed meanwhile', async () => {
  const pauses: number[] = [];
  const { tools, draft } = world({
    submit: vi
      .fn<Tools['submit']>()
      .mockRejectedValueOnce(new Setback('wait', '请等待', 'TOO_MANY_ALIKE', 42))
      .mockResolvedValue(accepted),
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
      expect(draft().sending?.asked).toBe(false);
    },
  });
  await sendDraft(tools);
  expect(pauses).toEqual([42_000]);
});

test('a proof that has expired is made anew', async () => {
  const { tools } = world({
    submit: vi
      .fn<Tools['submit']>()
      .mockResolvedValueOnce(refusal('CHALLENGE_EXPIRED', 'challenge'))
      .mockResolvedValue(accepted),
  });
  expect(await sendDraft(tools)).toMatchObject({ end: 'sent' });
  expect(tools.prove).toHaveBeenCalledTimes(2);
});

test('a photo that the server forgot is sent again under another key', async () => {
  const { tools, draft } = world({
    submit: vi
      .fn<Tools['submit']>()
      .mockResolvedValueOnce(refusal('UNKNOWN_PHOTO', 'photos.0'))
      .mockResolvedValue(accepted),
  });
  await sendDraft(tools);
  expect(tools.sendPhoto).toHaveBeenCalledTimes(2);
  expect(draft().photos[0]?.again).toMatch(/^[0-9a-f]{32}$/);
});

test('a photo that is refused is named', async () => {
  const { tools } = world({
    sendPhoto: vi.fn(async () => {
      throw new Setback('refused', '照片已损坏', 'PHOTO_DAMAGED');
    }),
  });
  expect(await sendDraft(tools)).toEqual({ end: 'photoRefused', photo: 'p1', detail: '照片已损坏' });
});

test('waits longer and longer, but never for ever', () => {
  const down = new Setback('unreachable');
  expect([0, 1, 2, 9].map((count) => pauseAfter(down, count))).toEqual([2000, 4000, 8000, 60_000]);
  expect(pauseAfter(new Setback('offline'), 5)).toBe(20_000);
});
