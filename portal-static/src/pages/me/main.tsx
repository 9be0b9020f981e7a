import { start } from '../start.tsx';
import { MePage } from './MePage.tsx';

start('me', <MePage />);
