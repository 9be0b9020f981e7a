import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../words.ts';
import { draft, keepDraft } from './drafts.ts';
import { FormTrouble } from './FormTrouble.tsx';
import type { Command } from './useCommand.ts';
import './CommandForm.css';

/** What a field takes from its form. */
export interface Tied<T> {
  readonly name: string;
  readonly value: T;
  readonly onInput: (value: T) => void;
  readonly error?: string;
}

/** A form while it is filled in. */
export interface Filling<V> {
  readonly values: V;
  /** Ties a field to the form: `<TextArea label=… {...form.field('reason')} />`. */
  readonly field: <K extends keyof V & string>(name: K) => Tied<V[K]>;
  readonly set: (change: Partial<V>) => void;
}

interface Props<V extends object, D> {
  readonly command: Command<D>;
  /** Under which name what is typed is kept in this tab until it is sent: `dispatch XN-2026-000001`. Use it as `key`, too. */
  readonly draft: string;
  readonly initial: V;
  /** What is sent. */
  readonly input: (values: V) => Parameters<Command<D>['run']>[0];
  /** What can be said to be wrong before anything is sent, by field; required fields are looked after. */
  readonly check?: (values: V) => Readonly<Partial<Record<keyof V & string, string>>>;
  /** The words on the button. */
  readonly submit: string;
  /** For what cannot be undone. */
  readonly danger?: boolean;
  /** Reads the newest of what the command is about; offered when a colleague was faster. */
  readonly newest?: () => void;
  /** Who changed it meanwhile, said when a colleague was faster. */
  readonly meanwhile?: ComponentChildren;
  readonly onDone?: (payload: NonNullable<Awaited<ReturnType<Command<D>['run']>>>) => void;
  readonly onCancel?: () => void;
  /** More buttons beside the main one. */
  readonly actions?: ComponentChildren;
  readonly children: (form: Filling<V>) => ComponentChildren;
}

/** What is wrong with the fields, as the browser sees it. */
function missing(form: HTMLFormElement): Record<string, string> {
  const found: Record<string, string> = {};
  for (const control of form.elements) {
    if (!(control instanceof HTMLElement) || !('validity' in control)) continue;
    const { name, validity, willValidate } = control as HTMLInputElement;
    if (!name || !willValidate || validity.valid) continue;
    found[name] = t(validity.valueMissing ? 'form.required' : 'form.wrong');
  }
  return found;
}

/**
 * A form that sends one command. Nothing typed is lost: it is kept while the tab lives, whatever fails; what is wrong
 * stands beside its field and in a summary that takes the focus; Ctrl+Enter sends.
 */
export function CommandForm<V extends object, D>(props: Props<V, D>) {
  const {
    command,
    initial,
    input,
    check,
    submit,
    danger = false,
    newest,
    meanwhile,
    onDone,
    onCancel,
  } = props;
  const [restored, setRestored] = useState(() => draft<V>(props.draft));
  const [values, setValues] = useState<V>({ ...initial, ...restored });
  const [local, setLocal] = useState<Readonly<Record<string, string>>>({});
  const [tries, setTries] = useState(0);
  const [shown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const trouble = useRef<HTMLDivElement>(null);

  const latest = useRef(values);
  latest.current = values;

  const set = (change: Partial<V>) => {
    latest.current = { ...latest.current, ...change };
    setValues(latest.current);
    keepDraft(props.draft, latest.current);
    setLocal((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in change))));
  };
  const field = <K extends keyof V & string>(name: K): Tied<V[K]> => {
    const error = local[name] ?? command.fieldErrors(name);
    return {
      name,
      value: values[name],
      onInput: (value) => set({ [name]: value } as unknown as Partial<V>),
      ...(error ? { error } : {}),
    };
  };

  const send = async () => {
    if (!form.current || command.busy) return;
    const wrong = { ...missing(form.current), ...check?.(values) } as Record<string, string>;
    setLocal(wrong);
    setShown(false);
    command.reset();
    if (Object.keys(wrong).length === 0) {
      const payload = await command.run(input(values));
      if (payload) {
        keepDraft(props.draft, undefined);
        setRestored(undefined);
        setValues(initial);
        onDone?.(payload as NonNullable<typeof payload>);
        return;
      }
    }
    setTries((count) => count + 1);
  };
  useEffect(() => {
    if (tries > 0) trouble.current?.focus();
  }, [tries]);

  return (
    <form
      ref={form}
      class="command"
      noValidate
      aria-busy={command.busy}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void send();
      }}
    >
      <div ref={trouble} tabIndex={-1} class="command-trouble">
        <FormTrouble
          command={command}
          local={local}
          meanwhile={meanwhile}
          {...(newest
            ? {
                newest: () => {
                  newest();
                  command.reset();
                  setShown(true);
                },
              }
            : {})}
          go={(name) => focusField(form.current, name)}
        />
        {shown && <p class="command-note">{t('conflict.shown')}</p>}
      </div>
      {restored && (
        <p class="command-note">
          {t('form.draft')}{' '}
          <button
            type="button"
            class="link-button"
            onClick={() => {
              keepDraft(props.draft, undefined);
              setRestored(undefined);
              setValues(initial);
            }}
          >
            {t('form.discard')}
          </button>
        </p>
      )}
      {props.children({ values, field, set })}
      <div class="buttons command-foot">
        <button type="submit" class={danger ? 'button button-danger' : 'button'} disabled={command.busy}>
          {command.busy ? t('form.sending') : submit}
        </button>
        {onCancel && (
          <button type="button" class="button button-quiet" onClick={onCancel}>
            {t('form.cancel')}
          </button>
        )}
        {props.actions}
        <span class="command-hint">{t('form.sendHint')}</span>
      </div>
    </form>
  );
}

function focusField(form: HTMLFormElement | null, name: string): void {
  const room = form?.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const control = room?.querySelector<HTMLElement>('input, textarea, select, button');
  (control ?? form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`))?.focus();
}
