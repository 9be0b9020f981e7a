import { useEffect, useRef, useState } from 'preact/hooks';
import { CodeCard } from '../../../components/CodeCard/CodeCard.tsx';
import { Qr } from '../../../components/Qr/Qr.tsx';
import { type Config, config } from '../../../config/config.ts';
import { formatMoment } from '../../../format/moment.ts';
import { href } from '../../../route/route.ts';
import { readCode } from '../../../tip/code.ts';
import { download } from '../../../tip/download.ts';
import { useGuard } from '../../../tip/useGuard.ts';
import type { Submitted } from '../commands.ts';
import { eraseDraft } from '../drafting.ts';
import { dismissOutcome } from '../outbox.ts';
import { go } from '../stepping.ts';
import { t } from './words.ts';
import './Sent.css';

type Answer = Submitted & { readonly trackingCode: string };

const keysPath = '/.well-known/sunboard-receipts.json';

/** Where the tip is followed; the code stands in the fragment, which no server ever sees. */
const followAddress = (code: string): string =>
  `${new URL(href('tip'), location.href).href}#${readCode(code)}`;

/** The draft goes once the code was seen: until then the same key brings the same code again. */
function useEraseWhenSeen(): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', seen);
      void eraseDraft();
    };
    document.addEventListener('visibilitychange', seen);
    seen();
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);
}

/** The tracking code: to copy, save, print and scan, with the receipt. Shown once, and kept nowhere. */
export function Sent({ answer }: { answer: Answer }) {
  const { trackingCode, claimCode, receipt } = answer;
  const kept = useRef(false);
  const [settings, setSettings] = useState<Config>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void config().then(setSettings), []);
  useEraseWhenSeen();
  useGuard(() => !kept.current);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const receivedAt = answer.receivedAt ? formatMoment(answer.receivedAt) : '';
  const keys = new URL(`${settings?.api ?? ''}${keysPath}`, location.href).href;
  const keep =
    (step: () => void = () => {}) =>
    () => {
      kept.current = true;
      step();
    };
  const day = (answer.receivedAt ?? '').slice(0, 10);
  return (
    <div class="stack sent">
      <header class="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('sent.title')}
        </h1>
        <p class="meta">{t('sent.at', { time: receivedAt })}</p>
      </header>
      <section class="card sent-card">
        <CodeCard label={t('sent.code')} code={trackingCode} onCopied={keep()} />
        <p class="sent-warning">{t('sent.warning')}</p>
        <div class="buttons sent-ways">
          <button
            type="button"
            class="button"
            onClick={keep(() => download(`sunboard-${day}.txt`, certificate(answer, receivedAt, keys)))}
          >
            {t('sent.save')}
          </button>
          <button type="button" class="button button-quiet" onClick={keep(() => print())}>
            {t('sent.print')}
          </button>
          <a class="button button-quiet" href={followAddress(trackingCode)} onClick={keep()}>
            {t('sent.follow')}
          </a>
        </div>
        <div class="sent-qr">
          <Qr text={followAddress(trackingCode)} label={t('sent.qr.label')} failed={t('sent.qr.failed')} />
          <p class="remark">{t('sent.qr')}</p>
        </div>
        {claimCode && (
          <>
            <CodeCard label={t('sent.claim')} code={claimCode} />
            <p class="remark">{t('sent.claim.text')}</p>
          </>
        )}
      </section>
      <section class="card sent-next">
        <h2>{t('sent.next.title')}</h2>
        <ul>
          <li>{t('sent.next.1')}</li>
          <li>{t('sent.next.2')}</li>
        </ul>
        {receipt && (
          <>
            <h3>{t('sent.receipt')}</h3>
            <p>{t('sent.receipt.text')}</p>
            <div class="buttons">
              <button
                type="button"
                class="button button-quiet"
                onClick={() => download(`sunboard-receipt-${day}.jws`, receipt, 'application/jose')}
              >
                {t('sent.receipt.save')}
              </button>
              <a href={keys}>{t('sent.receipt.keys')}</a>
            </div>
          </>
        )}
        <p class="remark">{t('sent.erased')}</p>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            dismissOutcome();
            go('photo');
          }}
        >
          {t('sent.another')}
        </button>
      </section>
    </div>
  );
}

/** The file that a citizen keeps: everything that is needed to follow the tip and to prove it. */
function certificate(answer: Answer, receivedAt: string, keys: string): string {
  return [
    t('file.title'),
    '',
    t('file.code', { code: answer.trackingCode }),
    ...(answer.claimCode ? [t('file.claim', { code: answer.claimCode })] : []),
    t('file.at', { time: receivedAt }),
    t('file.warning'),
    '',
    t('file.link'),
    followAddress(answer.trackingCode),
    ...(answer.receipt ? ['', t('file.receipt'), answer.receipt, t('file.keys'), keys] : []),
    '',
  ].join('\r\n');
}
