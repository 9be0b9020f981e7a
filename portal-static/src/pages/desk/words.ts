import { words } from '../../i18n/i18n.ts';
import en from './en.json';
import zh from './zh.json';

/** What the frame of the staff console says. */
export const t = words({ zh, en });
export type DeskWord = keyof typeof zh;
