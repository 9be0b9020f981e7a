import { Status } from '../../../components/Status/Status.tsx';
import type { Face } from './queries.ts';
import { t } from './words.ts';

/** How far an exposure has come. */
export function StateChips({ exposure }: { readonly exposure: Face | null }) {
  if (!exposure) return <Status tone="warn">{t('state.none')}</Status>;
  const { state, draft } = exposure;
  return (
    <>
      <Status tone={state === 'RELEASED' ? 'good' : state === 'PROPOSED' ? 'warn' : 'neutral'}>
        {t(`state.${state}`)}
      </Status>
      {state === 'RELEASED' && draft && <Status tone="warn">{t('state.again')}</Status>}
    </>
  );
}
