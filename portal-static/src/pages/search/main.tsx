import { start } from '../start.tsx';
import { SearchPage } from './SearchPage.tsx';

start('search', <SearchPage />);
