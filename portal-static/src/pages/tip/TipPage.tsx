import { useTitle } from '../title.ts';
import { CodeForm } from './CodeForm.tsx';
import { code } from './codeKept.ts';
import { TipView } from './TipView.tsx';
import { t } from './words.ts';
import './TipPage.css';

/** A tip for its citizen: first the code, then everything about it. */
export function TipPage() {
  useTitle(t('title'));
  return (
    <div class="stack tip">
      <header class="page-head">
        <h1>{t('title')}</h1>
        <p class="meta">{t('lead')}</p>
      </header>
      {code.value ? <TipView key={code.value} code={code.value} /> : <CodeForm />}
    </div>
  );
}
