import { useEffect, useState } from 'preact/hooks';
import { t } from './words.ts';

/** The licence's address as the catalogue tells it; undefined where the city has chosen none. */
async function licenceOf(origin: string): Promise<string | undefined> {
  const answer = await fetch(`${origin}/export/catalog.jsonld`);
  const catalog = (await answer.json()) as {
    'dcat:dataset'?: { 'dcat:distribution'?: { 'dct:license'?: { '@id'?: string } }[] }[];
  };
  return catalog['dcat:dataset']?.[0]?.['dcat:distribution']?.[0]?.['dct:license']?.['@id'];
}

/** Under which terms data may be used, where the city has named them. */
export function Licence({ origin }: { origin: string }) {
  const [licence, setLicence] = useState<string>();
  useEffect(() => {
    // Without a catalogue the page says what holds anyway.
    licenceOf(origin).then(setLicence, () => undefined);
  }, [origin]);
  if (!licence) return null;
  return (
    <p>
      {t('licence.link')}
      <a href={licence} rel="external noopener license">
        {licence}
      </a>
    </p>
  );
}
