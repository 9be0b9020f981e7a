import { start } from '../start.tsx';
import { HomePage } from './HomePage.tsx';

start('index', <HomePage />);
