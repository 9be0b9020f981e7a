import { render } from 'preact';
import { showElders } from '../../elders/elders.ts';
import { locale } from '../../i18n/i18n.ts';
import { resume } from '../../session/session.ts';
import { Desk } from './Desk.tsx';

document.documentElement.lang = locale;
showElders();
const app = document.getElementById('app');
if (app) render(<Desk />, app);
void resume();
