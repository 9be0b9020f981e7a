import { words } from '../../../i18n/i18n.ts';
import en from './en.json';
import zh from './zh.json';

/** What every room says of a problem: its states, tickets, limits and what happens to it. */
export const t = words({ zh, en });
