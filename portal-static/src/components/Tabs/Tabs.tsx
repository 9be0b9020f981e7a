import { useEffect, useRef } from 'preact/hooks';
import './Tabs.css';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  /** How many things are there. */
  readonly count?: number | undefined;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
  /** For links within the page, such as `follow`. */
  readonly onClick?: ((event: MouseEvent & { currentTarget: HTMLAnchorElement }) => void) | undefined;
}

/** Parts of a page as links, so that each has an address; the one that is shown is marked and kept in sight. */
export function Tabs({ label, tabs, current, onClick }: Props) {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const list = row.current;
    const marked = list?.querySelector<HTMLElement>('[aria-current]');
    if (list && marked) list.scrollLeft = marked.offsetLeft - (list.clientWidth - marked.clientWidth) / 2;
  }, [current]);
  return (
    <nav class="tab-links" aria-label={label}>
      <ul ref={row}>
        {tabs.map(({ key, label: name, href, count }) => (
          <li key={key}>
            <a href={href} aria-current={key === current ? 'page' : undefined} onClick={onClick}>
              {name}
              {count !== undefined && <span class="tab-count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
