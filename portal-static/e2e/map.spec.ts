import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { exposed } from './exposed.ts';
import { expect, open, shoot, test } from './fixtures.ts';

/** Tiles that say which they are. */
const tile = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#dfe7dc" stroke="#b9c6b4"/><path d="M0 90 256 140M120 0 90 256" stroke="#fff" stroke-width="9"/><text x="12" y="30" font-size="14" fill="#55624f">${path}</text></svg>`;

/** Lets the portal find a base map on its own host, whose coordinates lie like that. */
async function withTiles(page: Page, shift: 'none' | 'gcj02'): Promise<Set<string>> {
  const asked = new Set<string>();
  await page.route('**/config.json', async (route) => {
    const answer = await route.fetch();
    const map = {
      tiles: '/base-map/{z}/{x}/{y}.png',
      attribution: '某市地图',
      approval: 'GS（2024）0000号',
      shift,
    };
    await route.fulfill({ json: { ...(await answer.json()), map } });
  });
  await page.route('**/base-map/**', (route) => {
    const { pathname } = new URL(route.request().url());
    asked.add(pathname);
    return route.fulfill({ contentType: 'image/svg+xml', body: tile(pathname.slice(10)) });
  });
  return asked;
}

/** Where the only mark is, in pixels of the map. */
async function markAt(page: Page) {
  const style = await page.locator('.map-mark').getAttribute('style');
  const [, x, y] = /translate\(([-\d.]+)px, ([-\d.]+)px\)/.exec(style ?? '') ?? [];
  return { x: Number(x), y: Number(y) };
}

test('with a base map: its tiles, who made it and its approval number, points where its coordinates have them', async ({
  page,
  request,
}, info) => {
  test.slow();
  const place = { latitude: 29.87, longitude: 114.31 };
  const { number } = await exposed(page, request, { title: `路灯不亮${randomUUID().slice(0, 8)}`, ...place });
  const asked = await withTiles(page, 'gcj02');
  await open(page, `/problem.html?number=${number}`);
  await expect(page.locator('.map-credit')).toContainText('某市地图');
  await expect(page.locator('.map-credit')).toContainText('审图号：GS（2024）0000号');
  await expect(page.locator('.map-tiles img').first()).toBeVisible();
  await expect(page.locator('.map-grid')).toHaveCount(0);
  // 29.87, 114.31 is drawn in GCJ-02 some 600 m to the east and north-west of where WGS-84 has it: another tile of zoom 16.
  const zoom = 2 ** 16;
  const column = (longitude: number) => Math.floor((longitude / 360 + 0.5) * zoom);
  expect(column(114.31)).toBe(53577);
  const middle = [...asked].filter((path) => path.startsWith(`/base-map/16/${column(114.3153)}/`));
  expect(middle.length).toBeGreaterThan(0);
  await shoot(page, info, 'problem-base-map-zh');
});

test('the map is moved by dragging, wheel, buttons and keys', async ({ page, request }, info) => {
  test.skip(info.project.name === 'phone', 'no wheel there');
  test.slow();
  const place = { latitude: 29.82, longitude: 114.36 };
  const { number } = await exposed(page, request, { title: `井盖破损${randomUUID().slice(0, 8)}`, ...place });
  await withTiles(page, 'none');
  await open(page, `/problem.html?number=${number}`);
  await expect(page.locator('.map-tiles img').first()).toBeVisible();
  const map = page.locator('.map-frame');
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  const start = await markAt(page);

  const [x, y] = [box.x + 40, box.y + 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 10, { steps: 3 });
  await page.mouse.move(x + 60, y + 20, { steps: 3 });
  await page.mouse.up();
  const dragged = await markAt(page);
  expect(dragged.x - start.x).toBeCloseTo(60, 0);
  expect(dragged.y - start.y).toBeCloseTo(20, 0);

  await map.focus();
  await page.keyboard.press('ArrowRight');
  expect((await markAt(page)).x - dragged.x).toBeCloseTo(-80, 0);
  await page.keyboard.press('0');
  expect(await markAt(page)).toEqual(start);

  const scale = page.locator('.map-scale-words');
  const before = await scale.textContent();
  await page.getByRole('button', { name: '缩小' }).click();
  await page.getByRole('button', { name: '缩小' }).click();
  await expect(scale).not.toHaveText(before ?? '');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const out = await scale.textContent();
  await page.mouse.wheel(0, -480);
  await page.mouse.wheel(0, -480);
  await expect(scale).not.toHaveText(out ?? '');
});

test('a base map that cannot be reached is said, and the points stay', async ({ page }) => {
  await page.route('**/config.json', async (route) => {
    const answer = await route.fetch();
    const map = { tiles: '/base-map/{z}/{x}/{y}.png', attribution: '某市地图' };
    await route.fulfill({ json: { ...(await answer.json()), map } });
  });
  await page.route('**/base-map/**', (route) => route.fulfill({ status: 200, body: 'no picture' }));
  await open(page, '/problems.html?view=map');
  await expect(page.locator('.map-notes')).toContainText('底图没有取到');
  await expect(page.locator('.map-grid')).toHaveCount(1);
});
