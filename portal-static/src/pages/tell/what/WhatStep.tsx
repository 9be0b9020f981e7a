import { TextArea } from '../../../components/Field/Field.tsx';
import { Tick } from '../../../components/Field/Tick.tsx';
import { type Draft, type Faults, lengthOf, longestText, withReference } from '../draft.ts';
import { change } from '../drafting.ts';
import { t as said } from '../words.ts';
import { CategoryPicker } from './CategoryPicker.tsx';
import { ContactPart } from './ContactPart.tsx';
import { t } from './words.ts';

/** What is wrong: in words, as a category, and what somebody may add if they wish. */
export function WhatStep({ draft, faults }: { draft: Draft; faults: Faults }) {
  return (
    <>
      <div>
        <TextArea
          label={t('what.text')}
          hint={t('what.text.hint')}
          name="text"
          rows={5}
          value={draft.text}
          error={faults.text && said(faults.text)}
          onInput={(text) => change({ text })}
        />
        <p class="tell-counted">
          {t('what.count', { n: lengthOf(withReference(draft)), most: longestText })}
        </p>
      </div>
      <p class="tell-warn">{t('what.emergency')}</p>
      <CategoryPicker
        value={draft.category}
        text={draft.text}
        error={faults.category && said(faults.category)}
        onChoose={(category) => change({ category })}
      />
      <p class="tell-aside">{t('what.officials')}</p>
      <ContactPart draft={draft} faults={faults} />
      <Tick
        name="reward"
        label={t('reward.title')}
        hint={t('reward.text')}
        value={draft.reward}
        onInput={(reward) => change({ reward })}
      />
      <details class="tell-all">
        <summary>{t('keep.title')}</summary>
        <p>{t('keep.text')}</p>
      </details>
    </>
  );
}
