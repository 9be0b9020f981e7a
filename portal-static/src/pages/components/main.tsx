import { start } from '../start.tsx';
import { ComponentsPage } from './ComponentsPage.tsx';

start('components', <ComponentsPage />);
