import type { Examples } from '../../testing/examples.ts';
import { SearchBox } from './SearchBox.tsx';

export const examples: Examples = [{ name: '搜索框', draw: () => <SearchBox words="赤壁" /> }];
