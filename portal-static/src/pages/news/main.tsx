import { start } from '../start.tsx';
import { NewsPage } from './NewsPage.tsx';

start('news', <NewsPage />);
