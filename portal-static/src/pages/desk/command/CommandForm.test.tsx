import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../../../api/failure.ts';
import { TextArea } from '../../../components/Field/Field.tsx';
import { draw, words } from '../../../testing/draw.ts';
import { stopClockCommand } from '../problem/commands.ts';
import * as staff from '../useStaffQuery.ts';
import { CommandForm } from './CommandForm.tsx';
import { draft, draftsOf, forgetDrafts, keepDraft } from './drafts.ts';
import { useCommand } from './useCommand.ts';

const asked = vi.spyOn(staff, 'askAsStaff');

beforeEach(() => {
  draftsOf('a');
  forgetDrafts();
  asked.mockReset();
});
afterEach(() => forgetDrafts());

const newest = vi.fn();

function Form() {
  const command = useCommand(stopClockCommand, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft="stop"
      initial={{ reason: '' }}
      input={({ reason }) => ({ problem: 'X', reason })}
      submit="停表"
      newest={newest}
    >
      {(form) => <TextArea label="原因" required {...form.field('reason')} />}
    </CommandForm>
  );
}

const answer = (...userErrors: { code: string; message: string; field: string[] | null }[]) =>
  Promise.resolve({ data: { stopClock: { problem: null, userErrors } }, errors: [] } as never);

async function type(root: Element, value: string) {
  const field = root.querySelector('textarea') as HTMLTextAreaElement;
  field.value = value;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

const send = (root: Element) =>
  act(async () => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

const keyOf = (call: number) =>
  (asked.mock.calls[call]?.[1] as { input?: { idempotencyKey?: string } } | undefined)?.input?.idempotencyKey;

test('what is missing is said beside the field and above, and nothing is sent', async () => {
  const root = await draw(<Form />);
  await send(root);
  expect(asked).not.toHaveBeenCalled();
  expect(words(root.querySelector('.field-error'))).toBe('请填写这一项。');
  expect(words(root.querySelector('[role=alert]'))).toContain('有 1 处需要修改');
});

test('after a failure of the network the same is sent under the same key, something else under another', async () => {
  asked.mockRejectedValueOnce(new Failure('unreachable')).mockRejectedValueOnce(new Failure('offline'));
  asked.mockReturnValueOnce(answer());
  const root = await draw(<Form />);
  await type(root, '等施工');
  await send(root);
  expect(words(root.querySelector('[role=alert]'))).toContain('再次提交不会重复办理');
  await send(root);
  expect(keyOf(1)).toBe(keyOf(0));
  expect(root.querySelector('textarea')?.value).toBe('等施工');
  await type(root, '等停水');
  await send(root);
  expect(keyOf(2)).not.toBe(keyOf(0));
  expect(root.querySelector('textarea')?.value).toBe('');
  expect(draft('stop')).toBeUndefined();
});

test("the API's refusal stands beside its field", async () => {
  asked.mockReturnValueOnce(answer({ code: 'TEXT_LENGTH', message: '太短', field: ['input', 'reason'] }));
  const root = await draw(<Form />);
  await type(root, '等');
  await send(root);
  expect(words(root.querySelector('.field-error'))).toBe('太短');
});

test('where a colleague was faster the newest is offered and what was typed stays', async () => {
  asked.mockReturnValueOnce(
    answer({ code: 'STALE_REVISION', message: '…', field: ['input', 'expectedRevision'] }),
  );
  const root = await draw(<Form />);
  await type(root, '等施工');
  await send(root);
  expect(words(root.querySelector('[role=alert]'))).toContain('其他人已先办理');
  await act(() => root.querySelector<HTMLButtonElement>('.trouble button')?.click());
  expect(newest).toHaveBeenCalledOnce();
  expect(root.querySelector('textarea')?.value).toBe('等施工');
});

test('what was typed and not sent is there again, for the same person only', async () => {
  keepDraft('stop', { reason: '没有提交的' });
  const root = await draw(<Form />);
  expect(root.querySelector('textarea')?.value).toBe('没有提交的');
  draftsOf('b');
  expect(draft('stop')).toBeUndefined();
});
