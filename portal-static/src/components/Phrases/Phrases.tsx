import './Phrases.css';

/** Where a message may be broken into lines: a zero-width space. */
const seam = '\u200b';

/** A heading that breaks between its phrases rather than inside them, while there is room. */
export function Phrases({ text }: { text: string }) {
  return (
    <>
      {text.split(seam).map((phrase) => (
        <span key={phrase} class="phrase">
          {phrase}
        </span>
      ))}
    </>
  );
}

/** The same text for where it is not laid out. */
export const plainText = (text: string): string => text.replaceAll(seam, '');
