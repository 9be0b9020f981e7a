import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Kept } from '../../testing/Kept.tsx';
import {
  Choices,
  DateTimeField,
  FileField,
  NumberField,
  plainNumber,
  TextArea,
  TextField,
} from './Field.tsx';
import { accepted } from './FileField.tsx';
import { fromWallClock, toWallClock } from './instant.ts';

async function type(control: Element | null, value: string, event = 'input') {
  (control as HTMLInputElement).value = value;
  await act(() => void control?.dispatchEvent(new Event(event, { bubbles: true })));
}

test('label, hint and error are tied to the control', async () => {
  const root = await draw(
    <TextField label="地点" hint="路名" error="必须填写" required value="" onInput={() => {}} />,
  );
  const input = root.querySelector('input');
  expect(root.querySelector('label')?.getAttribute('for')).toBe(input?.id);
  const described = (input?.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => words(document.getElementById(id)))).toEqual(['路名', '必须填写']);
  expect(input?.getAttribute('aria-invalid')).toBe('true');
  expect(words(root.querySelector('label'))).toBe('地点必填');
});

test('too long a text is kept and said to be too long', async () => {
  const root = await draw(<TextArea label="情况" maxLength={5} value="一二三四五六七" onInput={() => {}} />);
  expect(root.querySelector('textarea')?.value).toBe('一二三四五六七');
  expect(words(root.querySelector('.field-error'))).toContain('超出 2 字');
  expect(root.querySelector('[maxlength]')).toBeNull();
});

test('a number in full-width digits counts; words do not, and stay', async () => {
  const heard = vi.fn();
  const root = await draw(
    <Kept<number | null>
      initial={null}
      draw={(value, set) => (
        <NumberField
          label="期限"
          value={value}
          onInput={(next) => {
            heard(next);
            set(next);
          }}
        />
      )}
    />,
  );
  await type(root.querySelector('input'), '１５');
  expect(heard).toHaveBeenLastCalledWith(15);
  await type(root.querySelector('input'), '十五天');
  expect(heard).toHaveBeenLastCalledWith(null);
  expect(root.querySelector('input')?.value).toBe('十五天');
  expect(words(root.querySelector('.field-error'))).toBe('请输入整数');
  expect(plainNumber('１，２３４．５')).toBe('1234.5');
});

test('options are a named group; several can be chosen', async () => {
  const heard = vi.fn();
  const options = [
    { value: 'a', label: '甲' },
    { value: 'b', label: '乙' },
  ];
  const root = await draw(<Choices label="单位" multiple options={options} value={['a']} onInput={heard} />);
  expect(words(root.querySelector('fieldset > legend'))).toBe('单位');
  const second = root.querySelectorAll('input')[1] as HTMLInputElement;
  second.checked = true;
  await act(() => void second.dispatchEvent(new Event('change', { bubbles: true })));
  expect(heard).toHaveBeenCalledWith(['a', 'b']);
});

test('a moment is an instant outside and the clock of Shanghai inside', async () => {
  expect(toWallClock('2026-03-01T16:30:00Z')).toBe('2026-03-02T00:30');
  expect(fromWallClock('2026-03-02T00:30')).toBe('2026-03-01T16:30:00Z');
  expect(toWallClock('')).toBe('');
  expect(fromWallClock('')).toBe('');
  const heard = vi.fn();
  const root = await draw(<DateTimeField label="时间" value="2026-03-01T16:30:00Z" onInput={heard} />);
  expect(root.querySelector('input')?.value).toBe('2026-03-02T00:30');
  await type(root.querySelector('input'), '2026-03-02T08:00');
  expect(heard).toHaveBeenCalledWith('2026-03-02T00:00:00Z');
});

test('a file that cannot be taken is named with the reason, the others stay', async () => {
  const file = (name: string, type: string, size = 10) => new File(['x'.repeat(size)], name, { type });
  expect(accepted(file('a.jpg', 'image/jpeg'), 'image/*')).toBe(true);
  expect(accepted(file('方案.YAML', ''), '.yaml,.yml')).toBe(true);
  expect(accepted(file('a.pdf', 'application/pdf'), 'image/*')).toBe(false);

  const heard = vi.fn();
  const kept = file('已有.jpg', 'image/jpeg');
  const root = await draw(
    <FileField label="照片" accept="image/*" multiple maxSize={100} value={[kept]} onInput={heard} />,
  );
  const good = file('新.jpg', 'image/jpeg');
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(drop, {
    dataTransfer: { files: [good, file('表.pdf', 'application/pdf'), file('大.jpg', 'image/jpeg', 200)] },
  });
  await act(() => void root.querySelector('.files')?.dispatchEvent(drop));
  expect(heard).toHaveBeenCalledWith([kept, good]);
  expect(words(root.querySelector('.field-error'))).toContain('表.pdf不是可用的格式');
  expect(words(root.querySelector('.field-error'))).toContain('大.jpg超过');
});
