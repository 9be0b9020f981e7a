import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { inLanguage } from './fixtures.ts';
import { arrived } from './signedIn.ts';

/** That axe finds nothing in views of the staff console, light in Chinese and dark in English, and none scrolls sideways. */
export async function auditViews(page: Page, addresses: readonly string[]): Promise<void> {
  for (const [language, colorScheme] of [
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const address of addresses) {
      await page.goto(inLanguage(address, language));
      await arrived(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(found, address).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, address).toBeLessThanOrEqual(0);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
}
