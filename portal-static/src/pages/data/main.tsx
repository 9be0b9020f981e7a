import { start } from '../start.tsx';
import { DataPage } from './DataPage.tsx';

start('data', <DataPage />);
