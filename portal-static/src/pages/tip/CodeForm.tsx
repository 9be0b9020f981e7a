import { useRef, useState } from 'preact/hooks';
import { TextField } from '../../components/Field/Field.tsx';
import { Tick } from '../../components/Field/Tick.tsx';
import { href } from '../../route/route.ts';
import { codeLength, codeState, groupedCode, readCode } from '../../tip/code.ts';
import { open } from './codeKept.ts';
import { t } from './words.ts';

/** What is wrong with a code, before anybody is asked. */
function faultOf(typed: string): string | undefined {
  const state = codeState(typed);
  if (state === 'sound') return undefined;
  if (state === 'short') return t('form.fault.short', { n: codeLength - readCode(typed).length });
  return t(`form.fault.${state}`);
}

/** While it is typed: a slip at once, what is missing only as a remark. */
function remarkOf(typed: string): string {
  const state = codeState(typed);
  if (state === 'sound') return `✓ ${t('form.sound')}`;
  return state === 'short' ? t('form.short', { n: codeLength - readCode(typed).length }) : '';
}

/** Asks for the code; a slip of the pen is told by its check letter at once, without asking anybody. */
export function CodeForm() {
  const [typed, setTyped] = useState('');
  const [keep, setKeep] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const state = codeState(typed);
  const early = state !== 'empty' && state !== 'short';
  const error = tried || early ? faultOf(typed) : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (faultOf(typed)) form.current?.querySelector('input')?.focus();
    else open(readCode(typed), keep);
  };
  return (
    <>
      <form class="card tip-form" ref={form} onSubmit={submit} noValidate>
        <div class="tip-code">
          <TextField
            label={t('form.code')}
            hint={t('form.hint')}
            value={typed}
            error={error}
            onInput={(text) => {
              setTyped(text);
              setTried(false);
            }}
          />
          <p class="tip-remark" role="status">
            {remarkOf(typed)}
          </p>
          {early && !error && <p class="tip-grouped">{groupedCode(readCode(typed))}</p>}
        </div>
        <Tick
          name="remember"
          label={t('form.remember')}
          hint={t('form.remember.hint')}
          value={keep}
          onInput={setKeep}
        />
        <button type="submit" class="button tip-open">
          {t('form.open')}
        </button>
        <p class="remark">{t('form.safe')}</p>
      </form>
      <p class="meta">
        {t('form.lost')} <a href={href('tell')}>{t('form.tell')}</a>
      </p>
    </>
  );
}
