import { useRef, useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { TipChips } from '../tips/TipChips.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { History } from './History.tsx';
import { Likely } from './Likely.tsx';
import { OwnWords } from './OwnWords.tsx';
import { tipQuery } from './queries.ts';
import { StepMenu } from './StepMenu.tsx';
import { Suggested } from './Suggested.tsx';
import { stepOf } from './steps.ts';
import { TipFacts } from './TipFacts.tsx';
import { t } from './words.ts';
import './tip.css';

/** One tip: what was sent, what is likely the same, who may be answerable, and every step. */
export default function TipView() {
  const number = param('number') ?? '';
  const step = stepOf(param('act'));
  const problem = useRef<string | undefined>(undefined);
  const { data, loading, failure, retry, errors } = useStaffQuery(
    number ? tipQuery : null,
    { number, lang: apiLang },
    (change) => step === undefined && change.number === problem.current,
  );
  const [done, setDone] = useState<string>();
  const tip = data?.tipReport;
  problem.current = tip?.problem?.number;
  if (!tip)
    return (
      <div class="stack">
        <ViewHead title={t('title', { number })} />
        {failure ? (
          <FailureMessage failure={failure} retry={retry} />
        ) : loading ? (
          <Skeleton rows={8} />
        ) : (
          <FailureMessage failure={new Failure(errors[0] ? 'refused' : 'notFound', errors[0]?.message)} />
        )}
      </div>
    );
  const finish = (words: string) => {
    setDone(words);
    announce(words);
    retry();
    go(deskHref('tip', { number }));
    document.getElementById('main')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  return (
    <div class="stack">
      <p class="meta">
        <a href={deskHref('tips')} onClick={follow}>
          {t('back')}
        </a>
      </p>
      <ViewHead title={t('title', { number })}>
        <TipChips tip={tip} />
      </ViewHead>
      {done && (
        <p class="tip-done" role="status">
          {done}{' '}
          {tip.problem && (
            <a href={deskHref('problem', { number: tip.problem.number })} onClick={follow}>
              {t('toProblem', { number: tip.problem.number })}
            </a>
          )}
        </p>
      )}
      <div class="tip-columns">
        <div class="stack">
          <OwnWords tip={tip} />
          <StepMenu tip={tip} step={step} onDone={finish} newest={retry} />
        </div>
        <div class="stack">
          <Likely tip={tip} />
          <Suggested tip={tip} />
          <TipFacts tip={tip} />
        </div>
      </div>
      <History tip={tip} />
    </div>
  );
}
