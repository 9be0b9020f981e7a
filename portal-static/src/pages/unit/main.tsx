import { param } from '../../route/route.ts';
import { start } from '../start.tsx';
import { UnitPage } from './UnitPage.tsx';
import { UnitsPage } from './UnitsPage.tsx';

const code = param('code');
start('unit', code === undefined ? <UnitsPage /> : <UnitPage code={code} />);
