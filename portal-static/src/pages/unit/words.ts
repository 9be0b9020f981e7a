import { words } from '../../i18n/i18n.ts';
import en from './en.json';
import zh from './zh.json';

export const t = words({ zh, en });
