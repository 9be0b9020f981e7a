import { start } from '../start.tsx';
import { ProblemsPage } from './ProblemsPage.tsx';

start('problems', <ProblemsPage />);
