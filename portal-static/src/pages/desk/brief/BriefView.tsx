import { DaySheet } from './DaySheet.tsx';

/** 督导日报: the leader's daily brief. */
export default function BriefView() {
  return <DaySheet sheet="brief" />;
}
