import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { Dialog } from '../../components/Dialog/Dialog.tsx';
import { follow } from '../../route/route.ts';
import { type Draft, type Faults, faultsAt, faultsOf, isBlank, type Step, steps } from './draft.ts';
import { eraseDraft, found, keeping } from './drafting.ts';
import { Later } from './Later.tsx';
import { outcome, startSending } from './outbox.ts';
import { PhotoStep } from './PhotoStep.tsx';
import { Refused } from './Refused.tsx';
import { checkStep, placeStep, whatStep } from './rooms.ts';
import { currentStep, focusFault, go, stepHref } from './stepping.ts';
import { t } from './words.ts';

/** The steps, one at a time, with a bar for the thumb. */
export function Writing({ draft }: { draft: Draft }) {
  const step = currentStep();
  const [tried, setTried] = useState<readonly Step[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(true);
  useEffect(() => {
    if (opened.current) {
      opened.current = false;
      return;
    }
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  const at = steps.indexOf(step);
  const faults = tried.includes(step) ? faultsAt(draft, step) : {};

  const next = () => {
    if (Object.keys(faultsAt(draft, step)).length > 0) {
      setTried([...tried, step]);
      focusFault();
    } else go(steps[at + 1] ?? 'check');
  };
  const send = () => {
    if (Object.keys(faultsOf(draft)).length > 0) {
      setTried(steps);
      focusFault();
    } else void startSending();
  };

  return (
    <>
      {found.value && !outcome.value && <Found />}
      {outcome.value && <Refused outcome={outcome.value} />}
      <Steps draft={draft} current={step} />
      <section class="card tell-step" aria-labelledby="tell-heading">
        <p class="tell-count">{t('step.of', { n: at + 1 })}</p>
        <h2 id="tell-heading" ref={heading} tabIndex={-1}>
          {t(`${step}.title`)}
        </h2>
        <Body step={step} draft={draft} faults={faults} tried={tried.length > 0} />
      </section>
      <div class="tell-bar">
        {at > 0 && (
          <button type="button" class="button button-quiet" onClick={() => go(steps[at - 1] ?? 'photo')}>
            {t('back')}
          </button>
        )}
        <button type="button" class="button tell-next" onClick={step === 'check' ? send : next}>
          {t(step === 'check' ? 'send' : step === 'what' ? 'toCheck' : 'next')}
        </button>
      </div>
      <DraftNote draft={draft} />
    </>
  );
}

interface BodyProps {
  readonly step: Step;
  readonly draft: Draft;
  readonly faults: Faults;
  readonly tried: boolean;
}

function Body({ step, draft, faults, tried }: BodyProps) {
  if (step === 'photo') return <PhotoStep draft={draft} />;
  if (step === 'place') return <Later key={step} room={placeStep} with={{ draft, faults }} />;
  if (step === 'what') return <Later key={step} room={whatStep} with={{ draft, faults }} />;
  return <Later key={step} room={checkStep} with={{ draft, tried }} />;
}

/** Where one is, and the way to any other step. */
function Steps({ draft, current }: { draft: Draft; current: Step }) {
  const filled: Record<Step, boolean> = {
    photo: draft.photos.length > 0,
    place: draft.point !== undefined || draft.address.trim() !== '',
    what: draft.text.trim() !== '' && draft.category !== '',
    check: false,
  };
  return (
    <nav aria-label={t('steps')}>
      <ol class="tell-steps">
        {steps.map((step) => (
          <li key={step} class={filled[step] ? 'tell-filled' : undefined}>
            <a href={stepHref(step)} aria-current={step === current ? 'step' : undefined} onClick={follow}>
              {t(`step.${step}`)}
              {filled[step] && <span class="visually-hidden">（{t('step.done')}）</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Says that what was begun on an earlier visit is back. */
function Found() {
  return (
    <div class="tell-found" role="status">
      <p>
        <strong>{t('found.title')}</strong> {t('found.text')}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            found.value = false;
          }}
        >
          {t('found.go')}
        </button>
        <Erase label={t('found.again')} />
      </div>
    </div>
  );
}

/** Where the draft is kept, and the way to erase it. */
function DraftNote({ draft }: { draft: Draft }) {
  return (
    <footer class="tell-note">
      <p>{t(`draft.${keeping.value}`)}</p>
      {!isBlank(draft) && <Erase label={t('draft.erase')} />}
    </footer>
  );
}

function Erase({ label }: { label: string }) {
  const [asking, setAsking] = useState(false);
  const erase = async () => {
    setAsking(false);
    outcome.value = undefined;
    await eraseDraft();
    go('photo');
    announce(t('draft.erased'));
  };
  return (
    <>
      <button type="button" class="button button-quiet" onClick={() => setAsking(true)}>
        {label}
      </button>
      <Dialog
        title={t('draft.erase.title')}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <button type="button" class="button button-danger" onClick={() => void erase()}>
              {t('draft.erase.yes')}
            </button>
            <button type="button" class="button button-quiet" onClick={() => setAsking(false)}>
              {t('draft.erase.no')}
            </button>
          </>
        }
      >
        <p>{t('draft.erase.text')}</p>
      </Dialog>
    </>
  );
}
