import { href, param } from '../../route/route.ts';
import { start } from '../start.tsx';
import { HomePage } from './HomePage.tsx';

const [group, period] = [param('group'), param('period')];
// Rankings once stood here: addresses that were handed out then still lead to them.
if (group ?? period) location.replace(href('ranking', { group, period }));
else start('index', <HomePage />);
