import assert from 'node:assert/strict';
import type { Annotation, ReportDetails } from '../../../src/core/annotations/model';
import { placeAnnotations } from '../../../src/core/annotations/placing';
import { profileReport, type ReportProfile } from '../../../src/core/profile/reportProfile';
import { findSections } from '../../../src/core/text/structure';
import { resolveNamed } from '../support/named';

/** What a report with marked names, see {@link resolveNamed}, says of the entity of a name. */
export function profileOf(
  name: string,
  source: string,
  of: string,
  details: ReportDetails = {},
  annotations: readonly Annotation[] = [],
): ReportProfile {
  const { text, mentions: named, entities } = resolveNamed(source);
  const sections = findSections(text);
  const mentions = named.map((mention) => {
    const section = sections.find(({ end }) => mention.start < end)?.kind ?? mention.section;
    return { ...mention, section };
  });
  const entity = entities.find((one) => one.name === of);
  assert(entity, `${of} in ${name}`);
  const profile = profileReport(
    {
      key: `file:///${name}`,
      name,
      dossier: 'file:///dossier.yaml',
      text,
      analysis: { sections, mentions, entities },
      details,
      placed: placeAnnotations(text, annotations),
    },
    entity.id,
  );
  assert(profile);
  return profile;
}
