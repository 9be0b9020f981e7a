import type { Examples } from '../../testing/examples.ts';
import { Kept } from '../../testing/Kept.tsx';
import { Dialog } from './Dialog.tsx';

export const examples: Examples = [
  {
    name: '打开确认窗口',
    draw: () => (
      <Kept
        initial={false}
        draw={(open, set) => (
          <>
            <button type="button" class="button" onClick={() => set(true)}>
              强制结案
            </button>
            <Dialog
              title="强制结案"
              open={open}
              onClose={() => set(false)}
              actions={
                <>
                  <button type="button" class="button" onClick={() => set(false)}>
                    确认结案
                  </button>
                  <button type="button" class="button button-quiet" onClick={() => set(false)}>
                    取消
                  </button>
                </>
              }
            >
              <p>案件将以“未整改”结案，原因会写入案卷，不能撤销。</p>
            </Dialog>
          </>
        )}
      />
    ),
  },
];
