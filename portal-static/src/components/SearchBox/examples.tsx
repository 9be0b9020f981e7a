import { SearchBox } from './SearchBox.tsx';

export const examples = [{ name: '搜索框', draw: () => <SearchBox words="" /> }];
