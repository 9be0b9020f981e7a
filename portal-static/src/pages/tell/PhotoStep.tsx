import { PhotoTray } from '../../components/PhotoTray/PhotoTray.tsx';
import { type Draft, mostPhotos } from './draft.ts';
import { addPhoto, removePhoto, shown } from './drafting.ts';
import { outcome } from './outbox.ts';
import { t } from './words.ts';

/** Photos: taken or chosen, made small and clean at once. */
export function PhotoStep({ draft }: { draft: Draft }) {
  const end = outcome.value;
  const refused = end?.end === 'photoRefused' ? end : undefined;
  return (
    <>
      <p class="tell-lead">{t('photo.text', { n: mostPhotos })}</p>
      <PhotoTray
        photos={draft.photos.map(({ id, size, original }) => ({
          id,
          url: shown.value.get(id),
          size,
          original,
          fault: id === refused?.photo ? refused.detail : undefined,
        }))}
        most={mostPhotos}
        onAdd={addPhoto}
        onRemove={removePhoto}
      />
      <p class="remark">{t('photo.clean')}</p>
    </>
  );
}
