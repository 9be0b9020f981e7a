import { start } from '../start.tsx';
import { ProblemPage } from './ProblemPage.tsx';

start('problem', <ProblemPage />);
