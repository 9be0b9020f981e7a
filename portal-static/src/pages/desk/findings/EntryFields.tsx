import { useState } from 'preact/hooks';
import { type Choice, Combobox } from '../../../components/Combobox/Combobox.tsx';
import { DateTimeField, DecimalField, TextArea, TextField } from '../../../components/Field/Field.tsx';
import type { Filling } from '../command/CommandForm.tsx';
import type { StandardChoice } from '../evaluation/columns.ts';
import type { CategoryChoice } from '../evaluation/schemeQueries.ts';
import type { Values } from './entry.ts';
import { PhotoUpload } from './PhotoUpload.tsx';
import { t } from './words.ts';

interface Props {
  readonly form: Filling<Values>;
  readonly units: readonly Choice[];
  readonly standards: readonly StandardChoice[];
  readonly categories: readonly CategoryChoice[];
  readonly focusStandard: { current: (() => void) | null };
  readonly onBusy: (busy: boolean) => void;
}

/** The fields of a finding in the order in which an inspector fills them in; what is rare is folded away. */
export function EntryFields({ form, units, standards, categories, focusStandard, onBusy }: Props) {
  const { values, field } = form;
  const standard = standards.find(({ code }) => code === values.standard);
  return (
    <>
      <div class="entry-grid">
        <Combobox
          {...field('unit')}
          label={t('entry.unit')}
          hint={t('entry.search')}
          choices={units}
          required
        />
        <Combobox
          {...field('standard')}
          label={t('entry.standard')}
          hint={t('entry.search')}
          focusOn={focusStandard}
          choices={standards.map(({ code, name, indicator, points }) => ({
            value: code,
            label: name,
            hint: t('entry.standard.hint', { indicator, points }),
          }))}
          required
        />
        <DecimalField
          {...field('points')}
          label={t('entry.points')}
          hint={standard ? t('entry.points.hint', { points: standard.points }) : t('entry.points.before')}
        />
        <Combobox
          {...field('category')}
          label={t('entry.category')}
          hint={t('entry.search')}
          choices={categories
            .filter(({ active, parent }) => active && parent)
            .map(({ code, name, parent }) => ({
              value: code,
              label: name,
              hint: `${parent?.name ?? ''} · ${code}`,
            }))}
          required
        />
        <TextField
          {...field('title')}
          label={t('entry.title')}
          hint={t('entry.title.hint')}
          placeholder={standard?.name}
          maxLength={80}
        />
        <TextField
          {...field('address')}
          label={t('entry.address')}
          hint={t('entry.address.hint')}
          maxLength={200}
          required
        />
      </div>
      <PhotoUpload {...field('photos')} onBusy={onBusy} />
      <Rare form={form} />
    </>
  );
}

function Rare({ form: { field, set, values } }: { readonly form: Filling<Values> }) {
  const [lost, setLost] = useState(false);
  const locate = () =>
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => {
        setLost(false);
        set({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) });
      },
      () => setLost(true),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  const filled = values.seenAt || values.latitude || values.description || values.sweep;
  return (
    <details open={Boolean(filled || field('latitude').error)}>
      <summary>{t('entry.more')}</summary>
      <div class="entry-grid entry-more">
        <DateTimeField
          {...field('seenAt')}
          label={t('entry.seenAt')}
          hint={t('entry.seenAt.hint')}
          max={new Date().toISOString()}
        />
        <DecimalField {...field('latitude')} label={t('entry.latitude')} />
        <DecimalField {...field('longitude')} label={t('entry.longitude')} />
        <p>
          <button type="button" class="button button-quiet" onClick={locate}>
            {t('entry.locate')}
          </button>
          {lost && <span role="alert"> {t('entry.locate.failed')}</span>}
        </p>
      </div>
      <TextArea {...field('description')} label={t('entry.description')} rows={2} maxLength={2000} />
      <TextArea
        {...field('sweep')}
        label={t('entry.sweep')}
        hint={t('entry.sweep.hint')}
        rows={2}
        maxLength={500}
      />
    </details>
  );
}
