import { words } from '../../../i18n/i18n.ts';
import en from './en.json';
import zh from './zh.json';

/** What the view of one tip says. */
export const t = words({ zh, en });

/** The same tables, for texts that the citizen reads in the citizen's language. */
export const inLanguageOf = (language: 'ZH' | 'EN') => (key: keyof typeof zh) =>
  (language === 'ZH' ? zh : en)[key];
