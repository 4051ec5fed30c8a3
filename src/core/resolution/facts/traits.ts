import type { SectionKind } from '../../text/section';
import { type Candidate, isPlain } from './candidate';

/** Joints of phrase and name that trees ask for, as features name them. */
const ASKED = [
  'guessed',
  'by=phrase',
  'first by=gap',
  'second by=gap',
  'by=verb',
  'by=surface',
  'listed',
];

/**
 * What a candidate's words look like, whatever they say: values of fixed order for the forest.
 *
 * @param text that the candidate's ranges are of
 */
export function traitsOf(
  text: string,
  section: SectionKind,
  candidate: Candidate,
): readonly number[] {
  const { value, evidence, features } = candidate;
  const words = text.slice(value.start, value.end);
  const said = text.slice(evidence.start, evidence.end);
  const has = (yes: boolean) => (yes ? 1 : 0);
  return [
    has(section === 'body'),
    has(section === 'headline' || section === 'standfirst'),
    words.split(/\s+/).length,
    said.split(/\s+/).length,
    said.split(',').length - 1,
    has(/[“"”]/.test(said)),
    has(/[;:]/.test(said)),
    has(said.includes('\n')),
    has(/\d/.test(words)),
    has(/^an?\b/i.test(words)),
    has(/^the\b/i.test(words)),
    has(/^(?:his|her|its|their|’s)\b/i.test(words)),
    has(/^\p{Lu}/u.test(words)),
    has(isPlain(candidate)),
    ...ASKED.map((feature) => has(features.includes(feature))),
    has(features.some((feature) => feature.endsWith('how=name'))),
  ];
}
