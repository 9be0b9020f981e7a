import type { Examples } from '../../testing/examples.ts';
import { Footer } from './Footer.tsx';

const site = {
  host: '某市城市管理委员会',
  code: '0000000000',
  icp: '某ICP备00000000号',
  publicSecurity: '某公网安备00000000号',
  reportError: 'mailto:error@example.org',
};

export const examples: Examples = [
  { name: '页脚：配置齐全', draw: () => <Footer site={site} approval="某S（2026）000号" /> },
  { name: '页脚：没有配置', draw: () => <Footer /> },
];
