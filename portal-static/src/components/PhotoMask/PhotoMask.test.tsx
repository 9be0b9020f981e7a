import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Kept } from '../../testing/Kept.tsx';
import type { MaskBox } from './boxes.ts';
import { PhotoMask } from './PhotoMask.tsx';

beforeAll(() => {
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: { configurable: true, get: () => 400 },
    clientHeight: { configurable: true, get: () => 300 },
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(readonly heard: () => void) {}
      observe() {
        this.heard();
      }
      disconnect() {}
    },
  );
});

async function shown(initial: readonly MaskBox[]) {
  const heard = vi.fn();
  const root = await draw(
    <Kept
      initial={initial}
      draw={(boxes, set) => (
        <PhotoMask
          src="data:,"
          alt="路口"
          boxes={boxes}
          onInput={(next) => {
            heard(next);
            set(next);
          }}
        />
      )}
    />,
  );
  return { root, last: () => heard.mock.lastCall?.[0] as readonly MaskBox[] };
}

const button = (root: HTMLElement, name: string) =>
  [...root.querySelectorAll('button')].find((each) => words(each) === name) as HTMLButtonElement;

test('boxes are added, moved by the keyboard, taken away and brought back', async () => {
  const { root, last } = await shown([]);
  await act(() => button(root, '添加遮挡框').click());
  expect(last()).toHaveLength(1);
  const rect = () => root.querySelector('[data-box="0"]') as SVGElement;
  expect(rect().getAttribute('aria-label')).toContain('距左35%');
  await act(
    () => void rect().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })),
  );
  expect(last()[0]?.x).toBeCloseTo(0.36);
  await act(() => void rect().dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true })));
  expect(last()).toEqual([]);
  await act(() => button(root, '撤销上一步').click());
  expect(last()).toHaveLength(1);
});

test('a box can be typed in as numbers', async () => {
  const { root, last } = await shown([{ x: 0.1, y: 0.1, width: 0.2, height: 0.2 }]);
  const width = root.querySelectorAll<HTMLInputElement>('.mask-row input')[2] as HTMLInputElement;
  width.value = '50';
  await act(() => void width.dispatchEvent(new Event('input', { bubbles: true })));
  expect(last()[0]).toEqual({ x: 0.1, y: 0.1, width: 0.5, height: 0.2 });
});
