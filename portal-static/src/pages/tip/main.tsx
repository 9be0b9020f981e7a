import { codeInFragment } from '../../tip/code.ts';
import { start } from '../start.tsx';
import { arrived } from './codeKept.ts';
import { TipPage } from './TipPage.tsx';

/** Takes the code out of the address, where it would stay in the history and on screenshots. */
function takeFragment(): void {
  const code = codeInFragment(location.hash);
  if (!code) return;
  history.replaceState(null, '', location.pathname + location.search);
  arrived(code);
}

takeFragment();
addEventListener('hashchange', takeFragment);
start('tip', <TipPage />);
