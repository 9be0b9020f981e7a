import { useState } from 'preact/hooks';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { Gallery } from '../../../components/Gallery/Gallery.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { follow } from '../../../route/route.ts';
import { Allowed } from '../command/Allowed.tsx';
import { deskHref } from '../deskHref.ts';
import type { Finding } from '../findings/queries.ts';
import { holds, viewer } from '../viewer.ts';
import { AppealForm, DecideForm } from './appealForms.tsx';
import { t } from './words.ts';

interface Props {
  readonly finding: Finding;
  readonly reload: () => void;
  /** Said where findings of several units stand together. */
  readonly withUnit?: boolean;
}

/** A finding on a sheet: what it costs and why, what its unit says against it, what was decided. */
export function SheetFinding({ finding, reload, withUnit = false }: Props) {
  const { points, standing, appeal, standard, title } = finding;
  return (
    <li class="sheet-finding">
      <h3>
        {withUnit ? t('open.one', { unit: finding.unit.name, title }) : title}{' '}
        <span class="sheet-points">
          {standing === null ? t('finding.revoked') : t('finding.points', { points: standing })}
          {standing !== points && <span class="meta"> {t('finding.was', { points })}</span>}
        </span>
      </h3>
      <Facts
        items={[
          { label: t('finding.standard'), value: `${standard.indicatorName} · ${standard.name}` },
          { label: t('finding.address'), value: finding.address },
          { label: t('finding.seen'), value: formatMoment(finding.seenAt) },
          {
            label: t('finding.problem'),
            value: finding.problem && (
              <a href={deskHref('problem', { number: finding.problem.number })} onClick={follow}>
                {finding.problem.number}
              </a>
            ),
          },
        ]}
      />
      <Gallery
        bare
        photos={finding.photos.map((photo) => ({ ...photo, label: t('finding.photos', { title }) }))}
      />
      {appeal && (
        <div class="sheet-appeal">
          <p>
            <strong>{t('appealed', { at: formatMoment(appeal.appealedAt) })}</strong>{' '}
            {!appeal.outcome && <Status tone="warn">{t('waiting')}</Status>}
          </p>
          <p class="sheet-words">{appeal.reason}</p>
          {appeal.outcome && (
            <>
              <p>
                <strong>{t('decided', { at: formatMoment(appeal.decidedAt ?? '') })}</strong>{' '}
                <Status>{t(`outcome.${appeal.outcome}`)}</Status>
              </p>
              <p class="sheet-words">{appeal.decisionReason}</p>
            </>
          )}
        </div>
      )}
      <Act finding={finding} reload={reload} />
    </li>
  );
}

function Act({ finding, reload }: Props) {
  const [open, setOpen] = useState(false);
  const { appeal, viewerCanAppeal, viewerCanDecide, title } = finding;
  const deciding = appeal !== null && appeal.outcome === null && holds(viewer.value, ['EVALUATOR']);
  if (!viewerCanAppeal && !deciding) return null;
  const step = viewerCanAppeal ? 'appeal' : 'decide';
  const Form = viewerCanAppeal ? AppealForm : DecideForm;
  if (open)
    return (
      <section class="sheet-form" aria-label={t(`${step}.title`, { title })}>
        <Form
          finding={finding}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            reload();
          }}
        />
      </section>
    );
  return (
    <Allowed can={viewerCanAppeal || viewerCanDecide} why={t('decide.why')}>
      <button
        type="button"
        class="button button-quiet sheet-act"
        aria-label={t(`${step}.title`, { title })}
        onClick={() => setOpen(true)}
      >
        {t(step)}
      </button>
    </Allowed>
  );
}
