import { DaySheet } from '../brief/DaySheet.tsx';

/** 周调度: the week's major problems, for the coordination meeting. */
export default function WeeklyView() {
  return <DaySheet sheet="weekly" />;
}
