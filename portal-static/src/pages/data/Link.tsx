interface Props {
  readonly href: string;
  readonly label: string;
  readonly hint?: string;
  /** The address is not for a click: an endpoint that takes questions. */
  readonly spoken?: boolean;
}

/** A file or feed, with what it is and its whole address to copy into a reader. */
export function Link({ href, label, hint, spoken = false }: Props) {
  const address = new URL(href, location.href).href;
  return (
    <li>
      {spoken ? <strong>{label}</strong> : <a href={href}>{label}</a>}
      {hint && <span class="meta"> {hint}</span>}
      <code class="open-address">{address}</code>
    </li>
  );
}
