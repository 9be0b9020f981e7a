import { start } from '../start.tsx';
import { NoticePage } from './NoticePage.tsx';

start('notice', <NoticePage />);
