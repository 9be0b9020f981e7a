import { start } from '../start.tsx';
import { RankingPage } from './RankingPage.tsx';

start('ranking', <RankingPage />);
