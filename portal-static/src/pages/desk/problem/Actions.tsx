import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { viewer } from '../viewer.ts';
import type { EventData, ProblemData } from './queries.ts';
import { nameOf, StepForm } from './StepForm.tsx';
import { type Step, steps } from './steps.ts';
import { whyNot } from './whyNot.ts';
import { t } from './words.ts';

interface Props {
  readonly problem: ProblemData;
  readonly latest: readonly EventData[];
  readonly newest: () => void;
}

/** Steps that carry the problem on; all others are exceptions. */
const onwards: readonly string[] = [
  'verify',
  'acceptInside',
  'decideExtension',
  'approveDeferral',
  'acknowledge',
  'submit',
];
const isNext = ({ name }: Step, { state }: ProblemData) =>
  onwards.includes(name) || (name === 'dispatch' && state === 'FILED');

/** What can be done with a problem now, the step that is being taken, and what cannot be done and why. */
export function Actions({ problem, latest, newest }: Props) {
  const [done, setDone] = useState('');
  const who = viewer.value;
  const chosen = param('do');
  const possible = steps.filter(({ can }) => problem[can]);
  const step = steps.find(({ name }) => name === chosen);
  const others = steps.filter(({ can }) => !problem[can]);
  const back = deskHref('problem', { number: problem.number });

  return (
    <section class="card actions" aria-labelledby="actions">
      <h2 id="actions">{step ? nameOf(step, problem) : t('do.title')}</h2>
      {done && !step && (
        <p class="actions-done" role="status">
          {done}
        </p>
      )}
      {step ? (
        <StepForm
          key={`${step.name} ${problem.number}`}
          step={step}
          problem={problem}
          latest={latest}
          newest={newest}
          onDone={() => {
            const said = t('do.done', { step: nameOf(step, problem) });
            setDone(said);
            announce(said);
            go(back);
            newest();
          }}
          onCancel={() => go(back)}
        />
      ) : possible.length === 0 ? (
        <p class="meta">{t('do.none')}</p>
      ) : (
        <ul class="actions-list">
          {possible.map((each, index) => (
            <li key={each.name}>
              <a
                class={index === 0 && isNext(each, problem) ? 'button actions-main' : 'button button-quiet'}
                href={deskHref('problem', { number: problem.number, do: each.name })}
                onClick={follow}
                data-step={each.name}
              >
                {nameOf(each, problem)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {!step && who && others.length > 0 && (
        <details class="actions-others">
          <summary>{t('do.others', { n: others.length })}</summary>
          <dl>
            {others.map((each) => (
              <div key={each.name}>
                <dt>{nameOf(each, problem)}</dt>
                <dd>{whyNot(each, problem, who)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
