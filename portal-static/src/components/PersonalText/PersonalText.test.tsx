import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Kept } from '../../testing/Kept.tsx';
import { PersonalCheck } from './PersonalText.tsx';

const shown = (text: string) =>
  draw(
    <Kept
      initial={{ text, accepted: [] as readonly string[] }}
      draw={(value, set) => (
        <>
          <output>{value.text}</output>
          <PersonalCheck
            label="正文"
            text={value.text}
            onInput={(next) => set({ ...value, text: next })}
            accepted={value.accepted}
            onAccept={(accepted) => set({ ...value, accepted })}
          />
        </>
      )}
    />,
  );

test('pressing what is highlighted masks it', async () => {
  const root = await shown('车主电话13800000000，车牌鄂L·12345');
  expect(words(root.querySelector('[role="status"]'))).toBe('正文中有 2 处疑似个人信息');
  await act(() => root.querySelector<HTMLButtonElement>('.personal-press')?.click());
  expect(words(root.querySelector('output'))).toBe('车主电话***********，车牌鄂L·12345');
  expect(words(root.querySelector('[role="status"]'))).toBe('正文中有 1 处疑似个人信息');
});

test('what is said to be none stays, is told, and can be taken back', async () => {
  const root = await shown('值班电话0715-8123456');
  const press = (name: string) =>
    act(() => [...root.querySelectorAll('button')].find((each) => words(each) === name)?.click());
  await press('不是个人信息');
  expect(words(root.querySelector('output'))).toContain('0715-8123456');
  expect(words(root)).toContain('审核人看得到');
  await press('撤回');
  expect(words(root.querySelector('[role="status"]'))).toContain('1 处');
});
