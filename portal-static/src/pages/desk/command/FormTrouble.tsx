import type { ComponentChildren } from 'preact';
import { signIn } from '../../../session/session.ts';
import { t } from '../words.ts';
import type { Command } from './useCommand.ts';
import './CommandForm.css';

interface Props {
  readonly command: Pick<Command<unknown>, 'errors' | 'failure' | 'stale'>;
  /** What was seen before anything was sent, by field. */
  readonly local: Readonly<Record<string, string>>;
  readonly newest?: () => void;
  readonly meanwhile?: ComponentChildren;
  /** Goes to a field. */
  readonly go: (name: string) => void;
}

/** Why a form was not taken: what is wrong and where, that a colleague was faster, or that it did not get through. */
export function FormTrouble({ command, local, newest, meanwhile, go }: Props) {
  const { errors, failure, stale } = command;
  if (stale)
    return (
      <div class="trouble" role="alert">
        <p class="trouble-title">{t('conflict.title')}</p>
        <p>{t('conflict.text')}</p>
        {meanwhile}
        {newest && (
          <button type="button" class="button button-quiet" onClick={newest}>
            {t('conflict.newest')}
          </button>
        )}
      </div>
    );
  if (failure) return <NotThrough failure={failure} />;
  const wrong = [
    ...Object.entries(local).map(([name, message]) => ({ name, message })),
    ...errors.map(({ field, message }) => ({ name: field?.slice(1).join('.') ?? '', message })),
  ];
  if (wrong.length === 0) return null;
  return (
    <div class="trouble" role="alert">
      <p class="trouble-title">{t('form.summary', { n: wrong.length })}</p>
      <ul>
        {wrong.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            {name ? (
              <button type="button" class="link-button" onClick={() => go(name.split('.')[0] ?? name)}>
                {message}
              </button>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NotThrough({ failure }: { failure: NonNullable<Props['command']['failure']> }) {
  const known = ['offline', 'unreachable', 'forbidden', 'expired'] as const;
  const kind = known.find((each) => each === failure.kind);
  return (
    <div class="trouble" role="alert">
      <p class="trouble-title">
        {kind ? t(`form.${kind}`) : t('form.refused', { why: failure.detail ?? failure.kind })}
      </p>
      {kind === 'forbidden' && failure.detail && <p>{failure.detail}</p>}
      {kind === 'expired' && (
        <button type="button" class="button button-quiet" onClick={() => void signIn()}>
          {t('form.signIn')}
        </button>
      )}
    </div>
  );
}
