import assert from 'node:assert/strict';
import { findCandidates } from '../../../src/core/resolution/facts/candidates';
import { surfacesOf } from '../../../src/core/resolution/facts/naming';
import { findSections } from '../../../src/core/text/structure';
import { resolveNamed } from '../support/named';

/**
 * What a construction may say, whatever the model then makes of it: "name: kind of target = value
 * [evidence]". Others may be found besides.
 */
const CONSTRUCTIONS: readonly (readonly [string, readonly string[]])[] = [
  // Lists: what is said of one may be said of all, descriptions between them notwithstanding.
  [
    'The dead are [[p:Tal Dor]] of [[l:Tamsur]], [[p:Ivo Kern]] of [[l:Belgar]] and [[p:Jan Petrov]].',
    [
      'Ivo Kern: status = dead [dead are Tal Dor of Tamsur, Ivo Kern]',
      'Jan Petrov: status = dead [dead are Tal Dor of Tamsur, Ivo Kern of Belgar and Jan Petrov]',
    ],
  ],
  [
    'Troops detained [[p:Tal Dor]], a [[g:Blue Front]] subcommander, and a baker called [[p:Ivo Kern]].',
    [
      'Ivo Kern: status = detained [detained Tal Dor, a Blue Front subcommander, and a baker called Ivo Kern]',
    ],
  ],
  // Fates whose verb has no auxiliary of its own, or tells a fate only with its object.
  [
    '[[p:Ivo Kern]] was examined at the camp and released.',
    ['Ivo Kern: status = released [Ivo Kern was examined at the camp and released]'],
  ],
  [
    '[[p:Ivo Kern]] received 14 years.',
    ['Ivo Kern: status = received 14 years [Ivo Kern received 14 years]'],
  ],
  [
    '[[p:Ivo Kern]] got away by boat.',
    ['Ivo Kern: status = got away by boat [Ivo Kern got away by boat]'],
  ],
  [
    '[[p:Ivo Kern]], a logistician held by the [[g:Blue Front]], spoke.',
    ['Ivo Kern: status = held by the Blue Front [Ivo Kern, a logistician held by the Blue Front]'],
  ],
  // Leadership across what stands between.
  [
    'The [[g:Blue Front]], led from [[l:Tamsur]] by a former guard, [[p:Omar Hartan]], rested.',
    [
      'Omar Hartan: leaderOf of Blue Front = Blue Front, led from Tamsur by a former guard [Blue Front, led from Tamsur by a former guard, Omar Hartan]',
    ],
  ],
  [
    '[[p:Omar Hartan]], a fisherman who leads the [[g:Blue Front]], spoke.',
    [
      'Omar Hartan: leaderOf of Blue Front = a fisherman who leads the Blue Front [Omar Hartan, a fisherman who leads the Blue Front]',
      'Omar Hartan: describedAs = a fisherman [Omar Hartan, a fisherman]',
    ],
  ],
  [
    '[[p:Omar Hartan]] was made head of the [[g:Lantern Unit]].',
    [
      'Omar Hartan: leaderOf of Lantern Unit = head of the Lantern Unit [Omar Hartan was made head of the Lantern Unit]',
    ],
  ],
  // A people's name says who someone is.
  [
    '[[p:Ivo Kern]], an Egyptian, spoke.',
    ['Ivo Kern: describedAs = an Egyptian [Ivo Kern, an Egyptian]'],
  ],
  // What is said of another leaves the name itself out of its words.
  [
    'The [[g:Blue Front]] in [[l:Tamsur]] left.',
    ['Blue Front: location of Tamsur = in Tamsur [Blue Front in Tamsur]'],
  ],
  [
    'By [[p:Mara Dol]], [[g:Daily Heron]]',
    ['Mara Dol: memberOf of Daily Heron = Daily Heron [Mara Dol, Daily Heron]'],
  ],
];

describe('facts: what a construction may say', () => {
  for (const [sentence, expected] of CONSTRUCTIONS) {
    it(sentence.replace(/\[\[\w+:|\]\]/g, ''), () => {
      const found = candidatesOf(sentence);
      assert.deepEqual(
        expected.filter((one) => !found.includes(one)),
        [],
        found.join('\n'),
      );
    });
  }

  it('takes a name that the text uses besides the main one, and no part of that one', () => {
    const report =
      'The [[g:Karenni Forces League]] rested. The [[g:KFL]] was put together in May. The [[g:League]] left.';
    assert.deepEqual(
      candidatesOf(report).filter((one) => /alias|acronym/.test(one)),
      [
        'Karenni Forces League: acronym = KFL [The KFL]',
        'Karenni Forces League: alias = KFL [The KFL]',
      ],
    );
  });
});

function candidatesOf(source: string): readonly string[] {
  const { text, entities, mentions } = resolveNamed(source);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const candidates = [
    ...[...findCandidates(text, findSections(text), mentions)].flat(),
    ...entities.flatMap((entity) => surfacesOf(text, entity, mentions)),
  ];
  return candidates.map(({ entity, kind, target, value, evidence }) => {
    const of = target === undefined ? '' : ` of ${names.get(target)}`;
    const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
      text.slice(start, end);
    return `${names.get(entity)}: ${kind}${of} = ${words(value)} [${words(evidence)}]`;
  });
}
