import { afterEach, expect, test, vi } from 'vitest';
import { search } from '../../route/route.ts';
import { draw, words } from '../../testing/draw.ts';
import { eventually } from '../../testing/eventually.ts';
import { SearchPage } from './SearchPage.tsx';

afterEach(() => vi.unstubAllGlobals());

function answering(body: unknown) {
  vi.stubGlobal('fetch', async (url: string) =>
    Response.json(url.includes('config.json') ? { api: '' } : body),
  );
}

test('without words it explains what can be found', async () => {
  search.value = '';
  expect(words(await draw(<SearchPage />))).toContain('可以搜索所有已公开的内容');
});

test('with the search engine down it says what still works', async () => {
  answering({
    data: { search: null },
    errors: [{ message: 'x', extensions: { code: 'SEARCH_UNAVAILABLE' } }],
  });
  search.value = '?q=赤壁';
  const root = await draw(<SearchPage />);
  await eventually(() =>
    expect(words(root.querySelector('[role="alert"]'))).toContain('排名和单位页面不受影响'),
  );
});

test('another refusal of search is passed on as such', async () => {
  answering({
    data: { search: null },
    errors: [{ message: '词语过长', extensions: { code: 'BAD_REQUEST' } }],
  });
  search.value = '?q=赤';
  const root = await draw(<SearchPage />);
  await eventually(() => expect(words(root.querySelector('[role="alert"]'))).toContain('词语过长'));
});
