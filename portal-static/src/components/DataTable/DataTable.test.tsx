import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { DataTable } from './DataTable.tsx';

const rows = [
  { id: 'a', what: '地砖松动', n: 3 },
  { id: 'b', what: '', n: 12 },
];
const columns = [
  { key: 'id', label: '编号', render: (row: (typeof rows)[number]) => row.id },
  { key: 'what', label: '问题', render: (row: (typeof rows)[number]) => row.what },
  { key: 'n', label: '次数', render: (row: (typeof rows)[number]) => row.n, align: 'end' as const },
];
const rowKey = (row: (typeof rows)[number]) => row.id;

test('is a real table whose rows are named, and whose cells can say their column', async () => {
  const root = await draw(<DataTable caption="案件" columns={columns} rows={rows} rowKey={rowKey} />);
  expect(words(root.querySelector('caption'))).toBe('案件');
  expect([...root.querySelectorAll('tbody th[scope="row"]')].map(words)).toEqual(['a', 'b']);
  expect(root.querySelector('td')?.getAttribute('data-label')).toBe('问题');
  expect(root.querySelectorAll('.data-blank')).toHaveLength(1);
  expect(root.querySelector('input')).toBeNull();
});

test('rows are ticked one by one or all at once; what is ticked elsewhere stays', async () => {
  const heard = vi.fn();
  const root = await draw(
    <DataTable
      caption="案件"
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      selected={['a', 'z']}
      onSelect={heard}
    />,
  );
  const boxes = [...root.querySelectorAll('input')];
  const tick = (box: HTMLInputElement | undefined) => act(() => box?.click());
  await tick(boxes[1]);
  expect(heard).toHaveBeenLastCalledWith(['z']);
  await tick(boxes[0]);
  expect(heard).toHaveBeenLastCalledWith(['a', 'z', 'b']);
});

test('without rows it says what its owner wants to say', async () => {
  const root = await draw(
    <DataTable caption="案件" columns={columns} rows={[]} rowKey={rowKey} empty={<p>没有待办</p>} />,
  );
  expect(words(root)).toBe('没有待办');
});
