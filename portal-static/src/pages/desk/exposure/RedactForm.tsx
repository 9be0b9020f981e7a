import { Choices, TextArea, TextField } from '../../../components/Field/Field.tsx';
import { PersonalCheck } from '../../../components/PersonalText/PersonalText.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { redactExposure } from './commands.ts';
import { Preview } from './Preview.tsx';
import type { ProblemToRedact } from './queries.ts';
import { Original } from './RedactionView.tsx';
import { RedactPhotos } from './RedactPhotos.tsx';
import { beginning, type Redaction, redactionInput } from './redaction.ts';
import { t } from './words.ts';

interface Props {
  readonly problem: ProblemToRedact;
  readonly newest: () => void;
  readonly onDone: (words: string) => void;
}

const texts = ['title', 'text', 'address'] as const;
const labels = { title: 'titleField', text: 'text', address: 'address' } as const;

/** The words and photos for everybody, checked for personal data while they are written, with a preview beside. */
export function RedactForm({ problem, newest, onDone }: Props) {
  const command = useCommand(redactExposure);
  // What was withdrawn is a tombstone for good: the problem gets another exposure.
  const exposure = problem.exposure?.withdrawal ? null : problem.exposure;
  const { gridMetres } = problem.category;
  return (
    <CommandForm<Redaction, typeof redactExposure>
      command={command}
      draft={`redact ${problem.number}`}
      initial={beginning(problem, exposure)}
      input={(values) => redactionInput(problem, values, exposure?.revision)}
      submit={t('submit')}
      newest={newest}
      onDone={({ exposure: after }) => onDone(t('done', { number: after?.number ?? '' }))}
    >
      {({ values, field, set }) => {
        const check = (name: (typeof texts)[number]) => (
          <PersonalCheck
            label={t(labels[name])}
            text={values[name]}
            onInput={(text) => set({ [name]: text })}
            accepted={values.notPersonal}
            onAccept={(notPersonal) => set({ notPersonal })}
          />
        );
        return (
          <div class="exposure-columns">
            <div class="exposure-beside stack">
              <Original problem={problem} />
              <Preview problem={problem} values={values} />
            </div>
            <div class="card exposure-fields">
              {values.title.trim() === '' && values.text.trim() === '' && (
                <p>
                  <button
                    type="button"
                    class="button button-quiet"
                    onClick={() =>
                      set({ title: problem.title, text: problem.description, address: problem.address })
                    }
                  >
                    {t('copy')}
                  </button>
                </p>
              )}
              <TextField label={t('titleField')} required maxLength={80} {...field('title')} />
              {check('title')}
              <TextArea
                label={t('text')}
                hint={t('textHint')}
                required
                rows={6}
                maxLength={2000}
                {...field('text')}
              />
              {check('text')}
              <TextField
                label={t('address')}
                hint={t('addressHint')}
                required
                maxLength={200}
                {...field('address')}
              />
              {check('address')}
              <TextArea label={t('names')} hint={t('namesHint')} rows={2} {...field('names')} />
              {problem.location ? (
                <Choices
                  label={t('showPlace')}
                  options={[
                    {
                      value: 'yes',
                      label: gridMetres
                        ? t('showPlace.yesCoarse', { n: gridMetres })
                        : t('showPlace.yesExact'),
                    },
                    { value: 'no', label: t('showPlace.no') },
                  ]}
                  {...field('showPlace')}
                />
              ) : (
                <p class="meta">{t('noPoint')}</p>
              )}
              <RedactPhotos
                problem={problem}
                exposure={exposure}
                photos={values.photos}
                onInput={(photos) => set({ photos })}
                error={field('photos').error}
              />
              <p class="meta">{t('submitHint')}</p>
            </div>
          </div>
        );
      }}
    </CommandForm>
  );
}
