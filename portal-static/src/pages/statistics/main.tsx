import { start } from '../start.tsx';
import { StatisticsPage } from './StatisticsPage.tsx';

start('statistics', <StatisticsPage />);
