import { expect, type Page } from '@playwright/test';

/** Signs in through Keycloak's own page (in development the password is the name) and comes back to that address. */
export async function signIn(page: Page, username: string, path = '/desk.html'): Promise<void> {
  await page.goto(path);
  await page
    .locator('main')
    .getByRole('button', { name: /^(登录|Sign in)$/ })
    .click();
  const desk = page.locator('.desk-menu');
  // Keycloak refuses for a moment where several sign in as the same account at once.
  await expect(async () => {
    if (await page.locator('#kc-login').isVisible()) {
      await page.locator('#username').fill(username);
      await page.locator('#password').fill(username);
      await page.locator('#kc-login').click();
    }
    await expect(desk).toBeAttached({ timeout: 8_000 });
  }).toPass({ timeout: 40_000 });
  await arrived(page);
}

/** Waits until the desk shows what its address names. */
export async function arrived(page: Page): Promise<void> {
  await expect(page.locator('.desk-menu')).toBeAttached({ timeout: 30_000 });
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0);
}
