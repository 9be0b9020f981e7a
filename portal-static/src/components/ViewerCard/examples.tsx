import type { Examples } from '../../testing/examples.ts';
import { ViewerCard } from './ViewerCard.tsx';

export const examples: Examples = [
  {
    name: '承办员',
    draw: () => (
      <ViewerCard
        viewer={{
          signedIn: true,
          username: 'handler',
          displayName: '咸安区 承办员',
          isCadre: true,
          isAdmin: false,
          staffRoles: ['HANDLER'],
          unit: { code: 'XN-XA', name: '咸安区' },
        }}
      />
    ),
  },
];
