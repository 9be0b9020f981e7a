import type { ComponentType } from 'preact';
import type { Role } from './viewer.ts';

/** Groups of the menu, in its order. */
export const groups = ['work', 'problems', 'tips', 'scoring', 'publications', 'administration'] as const;

/** One view of the staff console. */
export interface View {
  /** Its name in addresses; its title is the message `view.<name>`. */
  readonly name: string;
  readonly group: (typeof groups)[number];
  /** Who finds anything there; empty: whoever has signed in. */
  readonly roles: readonly Role[];
  /** Whether it stands in the menu; false for what is reached from another view, such as one problem. */
  readonly menu: boolean;
  /** Its module; the default export is the component, which reads the address by `param`. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

const staff: readonly Role[] = ['HANDLER', 'SUPERVISOR', 'EVALUATOR', 'PUBLISHER', 'LEADER'];

const scorers: readonly Role[] = ['EVALUATOR', 'PUBLISHER', 'LEADER'];

/** All views. Each is loaded when somebody goes there. */
export const views: readonly View[] = [
  // work
  { name: 'work', group: 'work', roles: [], menu: true, load: () => import('./work/WorkView.tsx') },
  { name: 'account', group: 'work', roles: [], menu: true, load: () => import('./account/AccountView.tsx') },

  // problems
  {
    name: 'problems',
    group: 'problems',
    roles: staff,
    menu: true,
    load: () => import('./problems/ProblemsView.tsx'),
  },
  {
    name: 'problem',
    group: 'problems',
    roles: staff,
    menu: false,
    load: () => import('./problem/ProblemView.tsx'),
  },
  {
    name: 'file',
    group: 'problems',
    roles: ['SUPERVISOR'],
    menu: true,
    load: () => import('./file/FileView.tsx'),
  },
  {
    name: 'import',
    group: 'problems',
    roles: ['SUPERVISOR', 'EVALUATOR'],
    menu: false,
    load: () => import('./import/ImportView.tsx'),
  },

  // tips
  {
    name: 'tips',
    group: 'tips',
    roles: ['SUPERVISOR', 'LEADER'],
    menu: true,
    load: () => import('./tips/TipsView.tsx'),
  },
  {
    name: 'tip',
    group: 'tips',
    roles: ['SUPERVISOR', 'LEADER'],
    menu: false,
    load: () => import('./tip/TipView.tsx'),
  },
  {
    name: 'exposures',
    group: 'tips',
    roles: ['SUPERVISOR', 'PUBLISHER', 'LEADER'],
    menu: true,
    load: () => import('./exposures/ExposuresView.tsx'),
  },
  {
    name: 'exposure',
    group: 'tips',
    roles: ['SUPERVISOR', 'PUBLISHER', 'LEADER'],
    menu: false,
    load: () => import('./exposure/ExposureView.tsx'),
  },

  // scoring
  {
    name: 'rounds',
    group: 'scoring',
    roles: scorers,
    menu: true,
    load: () => import('./rounds/RoundsView.tsx'),
  },
  {
    name: 'round',
    group: 'scoring',
    roles: scorers,
    menu: false,
    load: () => import('./round/RoundView.tsx'),
  },

  // publications

  // administration
  {
    name: 'units',
    group: 'administration',
    roles: ['ADMIN'],
    menu: true,
    load: () => import('./units/UnitsView.tsx'),
  },
  {
    name: 'schemes',
    group: 'administration',
    roles: ['ADMIN'],
    menu: true,
    load: () => import('./schemes/SchemesView.tsx'),
  },
  {
    name: 'categories',
    group: 'administration',
    roles: ['ADMIN'],
    menu: true,
    load: () => import('./categories/CategoriesView.tsx'),
  },
  {
    name: 'calendar',
    group: 'administration',
    roles: ['ADMIN'],
    menu: true,
    load: () => import('./calendar/CalendarView.tsx'),
  },
  {
    name: 'accounts',
    group: 'administration',
    roles: ['ADMIN'],
    menu: true,
    load: () => import('./accounts/AccountsView.tsx'),
  },
  {
    name: 'routing',
    group: 'administration',
    roles: ['ADMIN', 'SUPERVISOR', 'LEADER'],
    menu: true,
    load: () => import('./routing/RoutingView.tsx'),
  },
  {
    name: 'profiles',
    group: 'administration',
    roles: ['ADMIN'],
    menu: true,
    load: () => import('./profiles/ProfilesView.tsx'),
  },
  {
    name: 'audit',
    group: 'administration',
    roles: ['ADMIN', 'LEADER', 'SUPERVISOR'],
    menu: true,
    load: () => import('./audit/AuditView.tsx'),
  },
];
