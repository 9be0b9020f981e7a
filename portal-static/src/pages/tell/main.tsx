import { start } from '../start.tsx';
import { TellPage } from './TellPage.tsx';

start('tell', <TellPage />);
