import { Paragraphs, Part } from './Part.tsx';
import { t } from './words.ts';

const kept = ['words', 'contact', 'file', 'network', 'others'] as const;
const columns = ['what', 'why', 'who', 'until'] as const;

/** What is kept of citizens, why, who reads it and for how long, as the impact assessment says (decision 22). */
export function Privacy() {
  return (
    <Part name="privacy">
      <Paragraphs keys={['privacy.1', 'privacy.2']} />
      <table class="kept">
        <caption>{t('privacy.caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`privacy.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kept.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`privacy.${row}.what`)}</th>
              {columns.slice(1).map((column) => (
                <td key={column} data-label={t(`privacy.col.${column}`)}>
                  {t(`privacy.${row}.${column}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('privacy.minors.title')}</h3>
      <Paragraphs keys={['privacy.minors.1']} />
      <h3>{t('privacy.rights.title')}</h3>
      <Paragraphs keys={['privacy.rights.1']} />
      <p class="meta">{t('privacy.law')}</p>
    </Part>
  );
}
