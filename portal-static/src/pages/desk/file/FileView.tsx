import { useState } from 'preact/hooks';
import { useQuery } from '../../../api/useQuery.ts';
import { DateTimeField, Select, TextArea, TextField } from '../../../components/Field/Field.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { UnitField } from '../case/UnitField.tsx';
import { t as caseWord } from '../case/words.ts';
import { CommandForm, type Filling } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { PhotoField } from '../photos/PhotoField.tsx';
import { allSent, type SentPhoto } from '../photos/sent.ts';
import { t as photoWord } from '../photos/words.ts';
import { sources } from '../problems/filters.ts';
import { categoriesQuery } from '../problems/queries.ts';
import { t as deskWord } from '../words.ts';
import { fileProblemCommand } from './commands.ts';
import { PlaceField } from './PlaceField.tsx';
import { Similar } from './Similar.tsx';
import { t } from './words.ts';
import './file.css';

export interface Filing {
  readonly category: string;
  readonly source: (typeof sources)[number];
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly territory: string;
  readonly photos: readonly SentPhoto[];
  readonly reportedAt: string;
  readonly sample: boolean;
}

const blank: Filing = {
  category: '',
  source: 'PATROL',
  title: '',
  description: '',
  address: '',
  latitude: '',
  longitude: '',
  territory: '',
  photos: [],
  reportedAt: '',
  sample: false,
};

const needed = ['category', 'title', 'description', 'address', 'territory'] as const;

function check(values: Filing) {
  const wrong: Partial<Record<keyof Filing, string>> = {};
  for (const name of needed) if (values[name].trim() === '') wrong[name] = deskWord('form.required');
  const { latitude, longitude } = values;
  if ((latitude === '') !== (longitude === '')) wrong.latitude = t('both');
  for (const name of ['latitude', 'longitude'] as const)
    if (values[name] !== '' && Number.isNaN(Number(values[name]))) wrong[name] = t('wholeNumber');
  if (!allSent(values.photos)) wrong.photos = photoWord('pending');
  return wrong;
}

/** Puts a problem on file, with those beside that may be the same. */
export default function FileView() {
  const command = useCommand(fileProblemCommand, { keyed: true });
  const [now, setNow] = useState<Filing>(blank);
  return (
    <div class="stack">
      <ViewHead title={t('title')} />
      <div class="filing">
        <div class="card">
          <CommandForm
            command={command}
            draft="file"
            initial={blank}
            check={check}
            input={({ latitude, longitude, photos, reportedAt, sample, ...rest }) => ({
              ...rest,
              photos: photos.map(({ id }) => id),
              ...(reportedAt ? { reportedAt } : {}),
              ...(sample ? { sample } : {}),
              ...(latitude ? { location: { latitude: Number(latitude), longitude: Number(longitude) } } : {}),
            })}
            submit={t('submit')}
            onDone={({ problem }) => problem && go(deskHref('problem', { number: problem.number }))}
          >
            {(form) => <Fields form={form} tell={setNow} />}
          </CommandForm>
        </div>
        <Similar filing={now} />
      </div>
    </div>
  );
}

function Fields({ form, tell }: { form: Filling<Filing>; tell: (values: Filing) => void }) {
  const { data } = useQuery(categoriesQuery, { lang: apiLang });
  const { onInput, value, ...source } = form.field('source');
  tellLater(tell, form.values);
  return (
    <>
      <Select
        label={t('category')}
        required
        options={(data?.categories ?? [])
          .filter(({ active }) => active)
          .map(({ code, name, parent }) => ({ value: code, label: `${parent ? '\u3000' : ''}${name}` }))}
        {...form.field('category')}
      />
      <TextField label={t('name')} hint={t('name.hint')} required maxLength={80} {...form.field('title')} />
      <TextArea label={t('description')} required rows={4} maxLength={2000} {...form.field('description')} />
      <PhotoField label={t('photos')} {...form.field('photos')} />
      <TextField
        label={t('address')}
        hint={t('address.hint')}
        required
        maxLength={200}
        {...form.field('address')}
      />
      <PlaceField form={form} />
      <UnitField label={t('territory')} required {...form.field('territory')} />
      <Select
        label={t('source')}
        options={sources.map((each) => ({ value: each, label: caseWord(`source.${each}`) }))}
        value={value}
        {...source}
        onInput={(chosen) => onInput(chosen as Filing['source'])}
      />
      <DateTimeField label={t('reportedAt')} hint={t('reportedAt.hint')} {...form.field('reportedAt')} />
      <label class="choice">
        <input
          type="checkbox"
          checked={form.values.sample}
          onChange={(event) => form.set({ sample: event.currentTarget.checked })}
        />
        <span>{t('sample')}</span>
      </label>
    </>
  );
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Tells what is typed once the typing rests. */
function tellLater(tell: (values: Filing) => void, values: Filing): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => tell(values), 500);
}
