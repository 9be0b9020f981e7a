import { Facts } from '../../components/Facts/Facts.tsx';
import { Status } from '../../components/Status/Status.tsx';
import type { Problem } from './queries.ts';
import { formatDue } from './times.ts';
import { t } from './words.ts';

const tones = { ACTIVE: 'warn', LIFTED: 'good', FAILED: 'bad' } as const;

/** Listed supervision: who follows it, until when, and how far it has come. */
export function Supervision({ listing }: { readonly listing: NonNullable<Problem['listedSupervision']> }) {
  const { office, dueAt, result, progress } = listing;
  return (
    <section class="card" aria-labelledby="supervision">
      <h2 id="supervision">{t('supervision')}</h2>
      <Facts
        items={[
          { label: t('supervision.office'), value: office.name },
          { label: t('supervision.due'), value: formatDue(dueAt) },
          {
            label: t('supervision.result'),
            value: <Status tone={tones[result]}>{t(`listing.${result}`)}</Status>,
          },
        ]}
      />
      <h3 class="problem-progress">{t('supervision.progress')}</h3>
      {progress.length === 0 ? (
        <p class="meta">{t('supervision.none')}</p>
      ) : (
        <ol>
          {progress.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
