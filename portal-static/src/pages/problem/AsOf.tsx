import { useState } from 'preact/hooks';
import { DateField } from '../../components/Field/Field.tsx';
import { href } from '../../route/route.ts';
import { visit } from '../../route/visit.ts';
import { dayOf } from './times.ts';
import { t } from './words.ts';

interface Props {
  readonly number: string;
  readonly asOf: string | undefined;
}

/** What everybody saw at the end of a past day. */
export function AsOf({ number, asOf }: Props) {
  const [day, setDay] = useState(asOf ? dayOf(asOf) : '');
  return (
    <details class="card problem-past" open={asOf !== undefined}>
      <summary>{t('asOf')}</summary>
      <form
        class="problem-past-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (day) visit(href('problem', { number, asOf: day }));
        }}
      >
        <DateField label={t('asOf.day')} hint={t('asOf.hint')} value={day} onInput={setDay} name="asOf" />
        <button type="submit" class="button">
          {t('asOf.go')}
        </button>
      </form>
    </details>
  );
}
