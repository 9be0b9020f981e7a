import { useState } from 'preact/hooks';
import { useOrigin } from '../../../api/useOrigin.ts';
import { Status } from '../../../components/Status/Status.tsx';
import type { PublicKind, Shown } from './redaction.ts';
import { t } from './words.ts';

interface Props {
  readonly label: string;
  readonly thumb: string;
  readonly shown: Shown | undefined;
  readonly onUse: (use: boolean) => void;
  readonly onKind: (kind: PublicKind) => void;
  /** Absent for a copy that is covered already. */
  readonly onCover?: () => void;
}

/** One photo: whether it is shown, as what, and whether a covered copy stands for it. */
export function PhotoCard({ label, thumb, shown, onUse, onKind, onCover }: Props) {
  const origin = useOrigin();
  const path = shown?.url ?? thumb;
  const [failed, setFailed] = useState<string>();
  const covered = shown !== undefined && (shown.of !== undefined || shown.url !== undefined);
  return (
    <li>
      {failed === path ? (
        <p class="exposure-expired">{t('expired')}</p>
      ) : (
        origin !== undefined && (
          <img
            src={`${origin}${path}`}
            alt={label}
            width="200"
            height="150"
            onError={() => setFailed(path)}
          />
        )
      )}
      <p class="exposure-photo-label">
        {label} {covered && <Status tone="good">{t('masked')}</Status>}
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={shown !== undefined}
          onChange={(event) => onUse(event.currentTarget.checked)}
        />
        <span>{t('use')}</span>
      </label>
      <div class="buttons">
        {shown && (
          <label class="exposure-as">
            <span class="visually-hidden">
              {label} {t('useAs')}
            </span>
            <select
              class="field-control"
              value={shown.kind}
              onChange={(event) => onKind(event.currentTarget.value as PublicKind)}
            >
              <option value="BEFORE">{t('kind.BEFORE')}</option>
              <option value="AFTER">{t('kind.AFTER')}</option>
            </select>
          </label>
        )}
        {onCover && (
          <button type="button" class="button button-quiet" onClick={onCover}>
            {t(covered ? 'maskAgain' : 'mask')}
          </button>
        )}
      </div>
    </li>
  );
}
