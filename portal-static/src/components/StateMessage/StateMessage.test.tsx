import { expect, test, vi } from 'vitest';
import { Failure, type FailureKind } from '../../api/failure.ts';
import { draw, words } from '../../testing/draw.ts';
import { FailureMessage } from './StateMessage.tsx';

const kinds: FailureKind[] = ['offline', 'unreachable', 'refused', 'notFound', 'searchDown', 'signInDown'];

test.each(kinds)('%s says what happened and what to do, at once', async (kind) => {
  const root = await draw(<FailureMessage failure={new Failure(kind)} />);
  expect(root.querySelector('[role="alert"]')).not.toBeNull();
  expect(words(root.querySelector('.state-title'))).not.toContain('failure.');
  expect(words(root.querySelector('.state-advice'))).not.toBe('');
});

test('offers to try again where that can help', async () => {
  const retry = vi.fn();
  const hopeful = await draw(<FailureMessage failure={new Failure('unreachable')} retry={retry} />);
  hopeful.querySelector('button')?.click();
  expect(retry).toHaveBeenCalledOnce();
  const hopeless = await draw(<FailureMessage failure={new Failure('notFound')} retry={retry} />);
  expect(hopeless.querySelector('button')).toBeNull();
});

test("passes on the server's own words", async () => {
  expect(words(await draw(<FailureMessage failure={new Failure('refused', '查询过大')} />))).toContain(
    '查询过大',
  );
});
