import { useState } from 'preact/hooks';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { Choices, TextArea } from '../../components/Field/Field.tsx';
import { Stars } from '../../components/Stars/Stars.tsx';
import { rateCommand } from './commands.ts';
import type { Tip } from './queries.ts';
import { Trouble } from './Trouble.tsx';
import { useStep } from './useStep.ts';
import { t } from './words.ts';

interface Props {
  readonly code: string;
  readonly tip: Tip;
  readonly onDone: () => void;
}

const answers = ['YES', 'PARTLY', 'NO'] as const;

/** Whether it was really put right: stars, yes or partly or no, and words. */
export function Rate({ code, tip, onDone }: Props) {
  const given = tip.satisfaction;
  const [changing, setChanging] = useState(false);
  if (!tip.viewerCanRate && !given) return null;
  return (
    <section class="card tip-part" aria-labelledby="tip-rate">
      <h2 id="tip-rate">{t(given && !changing ? 'rate.given' : 'rate.title')}</h2>
      {given && !changing ? (
        <>
          <p>
            <strong>{t('rate.value', { n: given.stars, fixed: t(`rate.${given.fixed}`) })}</strong>
          </p>
          {given.text && <p class="tip-said">{given.text}</p>}
          {tip.viewerCanRate && (
            <button type="button" class="button button-quiet" onClick={() => setChanging(true)}>
              {t('rate.again')}
            </button>
          )}
        </>
      ) : (
        <Form
          code={code}
          given={given}
          onDone={() => {
            setChanging(false);
            onDone();
          }}
        />
      )}
    </section>
  );
}

function Form({ code, given, onDone }: Pick<Props, 'code' | 'onDone'> & { given: Tip['satisfaction'] }) {
  const [stars, setStars] = useState(given?.stars ?? 0);
  const [fixed, setFixed] = useState<string>(given?.fixed ?? '');
  const [text, setText] = useState(given?.text ?? '');
  const [missing, setMissing] = useState(false);
  const { busy, faults, setback, run } = useStep(rateCommand, 'rateTip', false);
  const send = async () => {
    const incomplete = stars === 0 || fixed === '';
    setMissing(incomplete);
    if (incomplete) return;
    const words = text.trim() ? { text: text.trim() } : {};
    if (!(await run({ trackingCode: code, stars, fixed, ...words }))) return;
    announce(t('rate.done'));
    onDone();
  };
  return (
    <form
      class="tip-add"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p class="meta">{t('rate.lead')}</p>
      <Choices
        label={t('rate.fixed')}
        options={answers.map((value) => ({ value, label: t(`rate.${value}`) }))}
        value={fixed}
        onInput={setFixed}
      />
      <Stars label={t('rate.stars')} value={stars} onInput={setStars} />
      <TextArea label={t('rate.text')} rows={2} maxLength={1000} value={text} onInput={setText} />
      <Trouble setback={setback} faults={missing ? [t('rate.missing')] : faults} />
      <button type="submit" class="button" disabled={busy}>
        {t('rate.send')}
      </button>
    </form>
  );
}
