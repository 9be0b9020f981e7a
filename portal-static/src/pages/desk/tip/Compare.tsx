import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { Gallery } from '../../../components/Gallery/Gallery.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { gap, Join, type Other } from './Likely.tsx';
import type { StaffTip } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly tip: StaffTip;
  readonly other: Other;
  readonly close: () => void;
}

/** This tip and another thing side by side: words, place, time, photos. */
export function Compare({ tip, other, close }: Props) {
  const photos = (list: Other['photos'], whose: string) => (
    <Gallery
      bare
      photos={list.map((photo, index) => ({ ...photo, label: `${whose} ${t('photo', { n: index + 1 })}` }))}
    />
  );
  const rows: readonly [string, preact.ComponentChildren, preact.ComponentChildren][] = [
    [t('words'), tip.text ?? t('erased'), other.title ? `${other.title}\n${other.text}` : other.text],
    [t('place'), tip.address ?? '', other.address],
    [t('category'), tip.category?.name ?? '', other.category],
    [t('time'), formatMoment(tip.receivedAt), formatMoment(other.at)],
    [t('inHand'), tip.office?.name ?? t('officeNobody'), other.unit],
    [
      t('photos'),
      tip.photos.length > 0 ? photos(tip.photos, tip.number) : t('noPhotos'),
      other.photos.length > 0 ? photos(other.photos, other.number) : t('noPhotos'),
    ],
  ];
  return (
    <Dialog
      title={t('compareWith', { number: other.number })}
      open
      wide
      onClose={close}
      actions={
        <>
          <Join tip={tip} other={other} onClick={close} />
          <button type="button" class="button button-quiet" onClick={close}>
            {t('close')}
          </button>
        </>
      }
    >
      <p class="tip-gap">
        <b>{gap(tip, other)}</b>
      </p>
      <table class="tip-compare">
        <thead>
          <tr>
            <td />
            <th scope="col">
              {t('thisTip')} {tip.number}
            </th>
            <th scope="col">
              {t(other.kind === 'problem' ? 'thatProblem' : 'thatTip')} {other.number}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, here, there]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{here}</td>
              <td>{there}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
