import { expect, type Page } from '@playwright/test';

/** Signs in through Keycloak's own page (in development the password is the name) and comes back to that address. */
export async function signIn(page: Page, username: string, path = '/desk.html'): Promise<void> {
  await page.goto(path);
  await page
    .locator('main')
    .getByRole('button', { name: /^(登录|Sign in)$/ })
    .click();
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(username);
  await page.locator('#kc-login').click();
  await arrived(page);
}

/** Waits until the desk shows what its address names. */
export async function arrived(page: Page): Promise<void> {
  await expect(page.locator('.desk-menu')).toBeAttached();
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0);
}
