import { param } from '../../../route/route.ts';
import { ApprovalView } from './ApprovalView.tsx';
import { RedactionView } from './RedactionView.tsx';
import './exposure.css';

/** One exposure: by a problem's number for those who redact it, by its own (GS-…) for those who approve or withdraw it. */
export default function ExposureView() {
  const number = param('number') ?? '';
  return number.startsWith('GS-') ? <ApprovalView number={number} /> : <RedactionView number={number} />;
}
