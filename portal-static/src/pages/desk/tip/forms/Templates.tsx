import { inLanguageOf, t } from '../words.ts';

interface Props {
  readonly names: readonly Parameters<typeof t>[0][];
  readonly language: 'ZH' | 'EN';
  readonly onChoose: (text: string) => void;
}

/** Texts to begin with, in the citizen's language; each lands in the field, to be made fit. */
export function Templates({ names, language, onChoose }: Props) {
  const text = inLanguageOf(language);
  return (
    <div class="tip-templates">
      <p class="meta" id="templates">
        {t(language === 'EN' ? 'templatesEn' : 'templates')}
      </p>
      <ul class="buttons" aria-labelledby="templates">
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              class="button button-quiet"
              onClick={() => onChoose(text(`${name}.text` as typeof name))}
            >
              {t(name)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
