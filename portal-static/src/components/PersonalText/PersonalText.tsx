import { useMemo } from 'preact/hooks';
import { covered, type Finding } from '../../redaction/personalData.ts';
import { maskedFinding, openFindings, pieces } from './pieces.ts';
import { t } from './words.ts';
import './PersonalText.css';

interface HighlightProps {
  readonly text: string;
  /** Pressing what is highlighted; without it the text is only shown. */
  readonly onPress?: ((finding: Finding) => void) | undefined;
  /** What is no personal data though it looks like some, to the letter. */
  readonly accepted?: readonly string[];
}

/** A text in which everything that looks like personal data is highlighted. */
export function HighlightedText({ text, onPress, accepted = [] }: HighlightProps) {
  const found = useMemo(() => openFindings(text, accepted), [text, accepted]);
  return (
    <p class="personal-text">
      {pieces(text, found).map(({ text: piece, finding }) => {
        if (!finding) return piece;
        const kind = t(`kind.${finding.kind}`);
        if (!onPress)
          return (
            <mark key={finding.from} class="personal-mark" title={kind}>
              {piece}
            </mark>
          );
        return (
          <button
            key={finding.from}
            type="button"
            class="personal-mark personal-press"
            title={kind}
            aria-label={t('maskIt', { kind, text: piece, masked: maskedFinding(text, finding) })}
            onClick={() => onPress(finding)}
          >
            {piece}
          </button>
        );
      })}
    </p>
  );
}

interface CheckProps {
  /** The name of the field that the text is typed into. */
  readonly label: string;
  readonly text: string;
  readonly onInput: (text: string) => void;
  readonly accepted: readonly string[];
  readonly onAccept: (accepted: readonly string[]) => void;
}

/** What a finder of personal data says of a text that is being written: each finding can be masked, or said to be none. */
export function PersonalCheck({ label, text, onInput, accepted, onAccept }: CheckProps) {
  const found = useMemo(() => openFindings(text, accepted), [text, accepted]);
  const known = accepted.filter((each) => text.includes(each));
  if (text.trim() === '') return null;
  const mask = (findings: readonly Finding[]) => onInput(covered(text, findings));
  return (
    <div class={found.length > 0 ? 'personal personal-found' : 'personal'}>
      <p class="personal-head" role="status">
        {found.length > 0 ? t('found', { label, n: found.length }) : t('clean', { label })}
      </p>
      {found.length > 0 && (
        <>
          <HighlightedText text={text} accepted={accepted} onPress={(finding) => mask([finding])} />
          <ul class="personal-list">
            {found.map((finding) => {
              const it = text.slice(finding.from, finding.to);
              const kind = t(`kind.${finding.kind}`);
              const becomes = maskedFinding(text, finding);
              return (
                <li key={finding.from}>
                  <span>
                    <b>{kind}</b> {it} <span class="meta">{t('becomes')}</span> {becomes}
                  </span>
                  <button
                    type="button"
                    class="button button-quiet"
                    aria-label={t('maskIt', { kind, text: it, masked: becomes })}
                    onClick={() => mask([finding])}
                  >
                    {t('mask')}
                  </button>
                  <button
                    type="button"
                    class="button button-quiet"
                    aria-label={t('acceptIt', { text: it })}
                    onClick={() => onAccept([...new Set([...accepted, it.trim()])])}
                  >
                    {t('accept')}
                  </button>
                </li>
              );
            })}
          </ul>
          <div class="buttons">
            {found.length > 1 && (
              <button type="button" class="button button-quiet" onClick={() => mask(found)}>
                {t('maskAll')}
              </button>
            )}
            <span class="meta">{t('press')}</span>
          </div>
        </>
      )}
      {known.length > 0 && (
        <ul class="personal-list">
          {known.map((it) => (
            <li key={it}>
              <span class="meta">
                {t('accepted')} {it}
              </span>
              <button
                type="button"
                class="button button-quiet"
                aria-label={t('takeBackIt', { text: it })}
                onClick={() => onAccept(accepted.filter((other) => other !== it))}
              >
                {t('takeBack')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
