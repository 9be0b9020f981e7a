import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Kept } from '../../testing/Kept.tsx';
import { Dialog } from './Dialog.tsx';

test('opens as a modal window that is named by its title', async () => {
  const root = await draw(
    <Dialog title="强制结案" open onClose={() => {}}>
      <p>不能撤销</p>
    </Dialog>,
  );
  const dialog = root.querySelector('dialog');
  expect(dialog?.open).toBe(true);
  expect(words(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? ''))).toBe('强制结案');
});

test('Escape and the close button ask its owner; closing gives the focus back', async () => {
  const asked = vi.fn();
  const root = await draw(
    <Kept
      initial={false}
      draw={(open, set) => (
        <>
          <button type="button" class="opener" onClick={() => set(true)}>
            打开
          </button>
          <Dialog
            title="窗口"
            open={open}
            onClose={() => {
              asked();
              set(false);
            }}
          />
        </>
      )}
    />,
  );
  const opener = root.querySelector<HTMLButtonElement>('.opener');
  opener?.focus();
  await act(() => opener?.click());
  const cancel = new Event('cancel', { cancelable: true });
  await act(() => void root.querySelector('dialog')?.dispatchEvent(cancel));
  expect(asked).toHaveBeenCalledOnce();
  expect(cancel.defaultPrevented).toBe(true);
  expect(root.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
  await act(() => opener?.click());
  await act(() => root.querySelector<HTMLButtonElement>('.dialog-close')?.click());
  expect(asked).toHaveBeenCalledTimes(2);
});
