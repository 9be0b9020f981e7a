import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Combobox } from './Combobox.tsx';
import { find } from './find.ts';

const choices = [
  { value: 'rubbish', label: '暴露垃圾', hint: '环境卫生' },
  { value: 'stains', label: '污渍', hint: '环境卫生' },
  { value: 'stalls', label: '占道经营', hint: '市容秩序' },
];

test('finds by parts of name, code and hint; what begins with it first', () => {
  expect(find(choices, '环境 污').map(({ value }) => value)).toEqual(['stains']);
  expect(find(choices, 'ST').map(({ value }) => value)).toEqual(['stains', 'stalls']);
  expect(find(choices, ' ')).toHaveLength(3);
});

test('is worked by keys alone, and says when nothing fits', async () => {
  const heard = vi.fn();
  const root = await draw(<Combobox label="标准" choices={choices} value="" onInput={heard} />);
  const input = root.querySelector('input') as HTMLInputElement;
  const type = (text: string) => {
    input.value = text;
    return act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const press = (key: string) =>
    act(
      () => void input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    );
  await type('环境');
  expect(input.getAttribute('aria-expanded')).toBe('true');
  expect(root.querySelectorAll('[role=option]')).toHaveLength(2);
  await press('ArrowDown');
  expect(words(root.querySelector('[aria-selected=true]'))).toContain('污渍');
  await press('Enter');
  expect(heard).toHaveBeenLastCalledWith('stains');
  expect(input.getAttribute('aria-expanded')).toBe('false');
  await type('没有这个');
  expect(words(root.querySelector('[role=status]'))).toContain('没有符合');
  await type('污渍');
  expect(heard).toHaveBeenLastCalledWith('stains');
});
