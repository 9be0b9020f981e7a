import { useState } from 'preact/hooks';
import { useOrigin } from '../../../api/useOrigin.ts';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import type { MaskBox } from '../../../components/PhotoMask/boxes.ts';
import { PhotoMask } from '../../../components/PhotoMask/PhotoMask.tsx';
import { draft, keepDraft } from '../command/drafts.ts';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { useCommand } from '../command/useCommand.ts';
import { maskPhoto } from './commands.ts';
import type { ProblemToRedact } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly problem: string;
  readonly photo: ProblemToRedact['photos'][number];
  readonly number: number;
  readonly onClose: () => void;
  readonly onDone: (copy: { id: string; url: string }) => void;
}

/** Drawing boxes over a photo; the API paints them over in a copy. Boxes are kept while the tab lives. */
export function MaskDialog({ problem, photo, number, onClose, onDone }: Props) {
  const origin = useOrigin();
  const name = `boxes ${photo.id}`;
  const command = useCommand(maskPhoto);
  const [boxes, setBoxes] = useState<readonly MaskBox[]>(draft<readonly MaskBox[]>(name) ?? []);
  const [local, setLocal] = useState<Readonly<Record<string, string>>>({});
  const change = (next: readonly MaskBox[]) => {
    setBoxes(next);
    keepDraft(name, next.length > 0 ? next : undefined);
    setLocal({});
  };
  const send = async () => {
    if (boxes.length === 0) {
      setLocal({ boxes: t('maskNeed') });
      return;
    }
    const copied = await command.run({ problem, photo: photo.id, boxes: boxes.map((box) => ({ ...box })) });
    if (!copied?.photo || !copied.url) return;
    announce(t('maskDone'));
    onDone({ id: copied.photo, url: copied.url });
  };
  return (
    <Dialog
      title={t('maskTitle', { n: number })}
      open
      wide
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" disabled={command.busy} onClick={() => void send()}>
            {t('maskSubmit')}
          </button>
          <button type="button" class="button button-quiet" onClick={onClose}>
            {t('close')}
          </button>
        </>
      }
    >
      <div class="stack">
        <FormTrouble command={command} local={local} go={() => undefined} />
        {origin !== undefined && (
          <PhotoMask
            src={`${origin}${photo.url}`}
            alt={t('photoOf', { n: number, kind: t(`kind.${photo.kind}`) })}
            boxes={boxes}
            onInput={change}
            disabled={command.busy}
          />
        )}
      </div>
    </Dialog>
  );
}
