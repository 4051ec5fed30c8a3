import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Annotation,
  inEnglish,
  LinkMap,
  linkedReport,
  parseLinkEnd,
  pathBetween,
  pathFrom,
  withFirstWords,
  writeLinkEnd,
} from '../../src/core/index';
import { hardText } from './support/annotationYaml';
import { runs } from './support/runs';

const part = fc.constantFrom('a', 'b c', 'ü#', 'c.txt', '%23', '...', 'x');
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `/w/${parts.join('/')}`);
const id = fc.oneof(
  fc.constantFrom('a', 'b', 'c#d', '%', 'https://example.org'),
  hardText.filter((text) => text !== ''),
);

describe('The end of a link', () => {
  it('is read back, whatever its id and the paths of both reports', () => {
    fc.assert(
      fc.property(path, path, id, (from, other, name) => {
        const between = pathBetween(from, other);
        assert.equal(pathFrom(from, between), other);
        assert.deepEqual(parseLinkEnd(writeLinkEnd(name)), { kind: 'here', id: name });
        assert.deepEqual(parseLinkEnd(writeLinkEnd(name, between)), {
          ...{ kind: 'report', path: between, id: name },
        });
      }),
      runs(),
    );
  });

  it('is never more than a text that names it', () => {
    fc.assert(
      fc.property(hardText, path, (to, from) => {
        const end = parseLinkEnd(to);
        assert(end === undefined || end.kind === 'web' || end.id !== '');
        assert(pathFrom(from, to).startsWith('/') || pathFrom(from, to) === '');
      }),
      runs(),
    );
  });
});

/** Annotations with links to each other, of a few reports. */
const reports = fc
  .uniqueArray(path, { minLength: 1, maxLength: 3 })
  .chain((paths) => {
    const ids = ['a', 'b', 'c#d'];
    const to = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...ids, 'gone'), fc.boolean());
    return fc.tuple(
      ...paths.map((own) =>
        fc
          .tuple(...ids.map(() => fc.array(to, { maxLength: 2 })))
          .map((links) => ({ own, links: [...links] })),
      ),
    );
  })
  .map((all) =>
    all.map(({ own, links }) => {
      const annotations = links.map((ends, index): Annotation => {
        const name = ['a', 'b', 'c#d'][index] ?? '';
        const written = ends.map(([other, end, isShort]) => ({
          to: writeLinkEnd(end, isShort && other === own ? undefined : pathBetween(own, other)),
        }));
        return { id: name, quote: `${name} of ${own}`, links: written };
      });
      return linkedReport(own, { annotations });
    }),
  );

describe('The links of several reports', () => {
  it('are shown at both ends, each once', () => {
    fc.assert(
      fc.property(reports, fc.boolean(), (all, isShort) => {
        const map = new LinkMap();
        for (const report of all) {
          map.set(isShort ? withFirstWords(report) : report);
        }
        const count = (isBack: boolean) =>
          all.map((report) =>
            [...map.linesOf(report, true, inEnglish)].flatMap(([at, lines]) =>
              lines
                .filter((line) => line.kind === 'passage' && (line.isBack === true) === isBack)
                .map(({ to }) => {
                  const end = parseLinkEnd(to);
                  assert(end !== undefined && end.kind !== 'web');
                  const there = end.kind === 'here' ? report : map.find(report.path, end);
                  const ends = [`${report.path} ${at}`, `${there?.path} ${end.id}`];
                  return (isBack ? ends.reverse() : ends).join(' → ');
                }),
            ),
          );
        const isToItself = (link: string) => link.split(' → ')[0] === link.split(' → ')[1];
        const [forth, back] = [count(false), count(true)].map((found) =>
          found
            .flat()
            .filter((link) => !isToItself(link))
            .sort(),
        );
        assert.deepEqual(back, forth);
      }),
      runs(),
    );
  });
});
