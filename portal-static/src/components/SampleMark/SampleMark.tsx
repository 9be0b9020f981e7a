import { t } from '../../i18n/i18n.ts';
import './SampleMark.css';

/** Says, where nobody can overlook it, that what follows is invented for demonstration. */
export function SampleMark() {
  return (
    <p class="sample">
      <strong>{t('sample.title')}</strong> {t('sample.text')}
    </p>
  );
}
