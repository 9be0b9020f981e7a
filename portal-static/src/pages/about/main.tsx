import { start } from '../start.tsx';
import { AboutPage } from './AboutPage.tsx';

start('about', <AboutPage />);
