import { type ComponentChild, render } from 'preact';
import { Shell } from '../components/Shell/Shell.tsx';
import { showElders } from '../elders/elders.ts';
import { locale } from '../i18n/i18n.ts';
import type { Page } from '../route/route.ts';

/** Draws a page into its document. */
export function start(page: Page, content: ComponentChild): void {
  document.documentElement.lang = locale;
  showElders();
  const app = document.getElementById('app');
  if (app) render(<Shell page={page}>{content}</Shell>, app);
}
