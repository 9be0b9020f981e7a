import { type FieldProps, Select } from '../../../components/Field/Field.tsx';
import type { UnitChoice } from './unitQueries.ts';
import { inTree, useUnits } from './units.ts';

interface Props extends FieldProps<string> {
  /** Only some of all units. */
  readonly among?: (units: readonly UnitChoice[]) => readonly UnitChoice[];
  /** What stands for none, where none may be chosen. */
  readonly blank?: string;
}

const step = '\u3000';

/** One unit, by its place in the tree; holds its code. */
export function UnitField({ among = (all) => all, ...field }: Props) {
  const units = inTree(among(useUnits() ?? []));
  const options = units.map(({ code, name, depth }) => ({ value: code, label: step.repeat(depth) + name }));
  return <Select {...field} options={options} />;
}
