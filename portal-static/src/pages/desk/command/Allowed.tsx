import { cloneElement, type VNode } from 'preact';
import { useId } from 'preact/hooks';
import './CommandForm.css';

interface Props {
  readonly can: boolean;
  /** Why not, in words, and what would have to be so. */
  readonly why: string;
  /** One button or link. */
  readonly children: VNode;
}

/** A button that whoever may not press it sees all the same, with the reason beside it. */
export function Allowed({ can, why, children }: Props) {
  const id = useId();
  if (can) return children;
  const halt = (event: Event) => event.preventDefault();
  return (
    <span class="allowed">
      {cloneElement(children, {
        'aria-disabled': 'true',
        'aria-describedby': id,
        onClick: halt,
        href: undefined,
        type: children.type === 'button' ? 'button' : undefined,
      })}
      <span class="allowed-why" id={id}>
        {why}
      </span>
    </span>
  );
}
