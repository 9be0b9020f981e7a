import { useEffect, useState } from 'preact/hooks';
import './Qr.css';

interface Props {
  /** What it says; made in the browser, so that nobody else learns of it. */
  readonly text: string;
  readonly label: string;
  /** Said where the code cannot be drawn. */
  readonly failed: string;
}

interface Drawn {
  readonly path: string;
  readonly size: number;
}

/** A QR code as SVG. Its library comes only when one is drawn; its room is kept from the beginning. */
export function Qr({ text, label, failed }: Props) {
  const [drawn, setDrawn] = useState<Drawn | 'failed'>();
  useEffect(() => {
    let wanted = true;
    import('uqr').then(
      ({ encode }) => {
        const { data, size } = encode(text, { ecc: 'M', border: 3 });
        if (wanted) setDrawn({ path: pathOf(data), size });
      },
      () => wanted && setDrawn('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [text]);
  if (drawn === 'failed') return <p class="qr qr-failed">{failed}</p>;
  return (
    <div class="qr">
      {drawn && (
        <svg viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={label}>
          <rect class="qr-paper" width={drawn.size} height={drawn.size} />
          <path class="qr-ink" d={drawn.path} />
        </svg>
      )}
    </div>
  );
}

/** The dark modules, each row's runs as one piece. */
export function pathOf(modules: readonly (readonly boolean[])[]): string {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`;
    }
  });
  return path;
}
