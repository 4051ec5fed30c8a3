import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { runToEnd } from '../../../src/core/text/steps';
import { ReportSession } from '../../../src/extension/annotations/reportSession';
import * as tools from '../../../src/extension/files/yamlFiles';

/** A report that can be typed in. */
function open(text: string) {
  const document = { text, version: 1, eol: 1, isDirty: false, getText: () => document.text };
  const session = new ReportSession(document as unknown as vscode.TextDocument);
  return {
    session,
    document,
    type: (offset: number, words: string, reason?: number) => {
      document.text = document.text.slice(0, offset) + words + document.text.slice(offset);
      document.version += 1;
      const change = { rangeOffset: offset, rangeLength: 0, text: words };
      const event = { document, contentChanges: [change], reason };
      session.note(event as unknown as vscode.TextDocumentChangeEvent);
    },
    useOtherLineEnds: () => {
      document.text = document.text.replaceAll('\n', '\r\n');
      document.version += 1;
      document.eol = 2;
      const event = { document, contentChanges: [] };
      session.note(event as unknown as vscode.TextDocumentChangeEvent);
    },
    found: () =>
      session
        .state()
        ?.placed.map(({ range, orphan }) =>
          range ? document.text.slice(range.start, range.end) : orphan,
        ),
  };
}

const LONG = 'The coast guard stopped three boats off Sarvel.\n'.repeat(4000);
const TEXT = `${LONG}Daoud Varash leads the port authority.\n${LONG}`;
const YAML = `version: 1
annotations:
  - {id: a, quote: Daoud Varash, suffix: ' leads the port'}
  - {id: b, quote: Nobody of that name, prefix: 'It was '}
`;

describe('The annotations of a long report', () => {
  it('are looked for in slices', () => {
    const report = open(TEXT);
    const steps = report.session.adopt(YAML, tools);
    assert.equal(steps.next().done, false);
    assert.equal(report.session.state(), undefined, 'nothing is known before the end');
    let count = 1;
    for (; !steps.next().done; count++) {
      // On to the end.
    }
    assert(count > 10, `${count} slices`);
    assert.deepEqual(report.found(), ['Daoud Varash', 'not-found']);
  });

  it('have the places that they may belong to looked for in slices, once for each text', async () => {
    const report = open(TEXT);
    runToEnd(
      report.session.adopt(
        YAML.replace('Nobody of that name', 'Varash led the port authority'),
        tools,
      ),
    );
    let isFirst = true;
    const first = report.session.candidates('b').then((found) => {
      assert(!isFirst, 'others went first');
      return found.map(({ range }) => report.document.text.slice(range.start, range.end));
    });
    await new Promise((resolve) => setTimeout(resolve));
    isFirst = false;
    assert.equal((await first)[0], 'Varash leads the port authority');
    const again = report.session.candidates('b');
    assert.equal(await again, await report.session.candidates('b'));
    report.type(0, 'Late. ');
    const [moved] = await report.session.candidates('b');
    const { start = 0, end } = moved?.range ?? {};
    assert.equal(report.document.text.slice(start, end), 'Varash leads the port authority');
  });

  it('have those places looked for again where the search has failed', async () => {
    const report = open(TEXT);
    let isBroken = true;
    const candidateSteps: typeof tools.candidateSteps = function* (...given) {
      if (isBroken) {
        throw new Error('broken');
      }
      return yield* tools.candidateSteps(...given);
    };
    const yaml = YAML.replace('Nobody of that name', 'Varash led the port authority');
    runToEnd(report.session.adopt(yaml, { ...tools, candidateSteps }));
    await assert.rejects(report.session.candidates('b'), /broken/);
    isBroken = false;
    assert((await report.session.candidates('b')).length > 0);
  });

  it('are where they are by then, if the report is edited meanwhile', () => {
    const report = open(TEXT);
    const steps = report.session.adopt(YAML, tools);
    for (let count = 0; !steps.next().done; count++) {
      report.type(count, 'x');
    }
    assert.deepEqual(report.found(), ['Daoud Varash', 'not-found']);
    report.type(0, 'y');
    assert.deepEqual(report.found(), ['Daoud Varash', 'not-found']);
  });

  it('are looked for anew, if the line ends are changed meanwhile', () => {
    const report = open(TEXT);
    const steps = report.session.adopt(YAML, tools);
    steps.next();
    report.useOtherLineEnds();
    runToEnd(steps);
    assert.deepEqual(report.found(), ['Daoud Varash', 'not-found']);
  });

  it('are looked for in slices, if the line ends are changed', () => {
    const report = open(TEXT);
    const position = `[${LONG.length}, ${LONG.length + 12}]`;
    const found = YAML.replace("port'}", `port authority', position: ${position}}`);
    const yaml = `${found}  - {id: c, quote: port authority}\n`;
    runToEnd(report.session.adopt(yaml, tools));
    report.useOtherLineEnds();
    assert.deepEqual(report.found(), ['Daoud Varash', 'not-found', 'not-found'], 'by position');
    assert.equal(report.session.rest(), true);
    const steps = report.session.placeAgain();
    assert.equal(steps.next().done, false);
    runToEnd(steps);
    assert.deepEqual(report.found(), ['Daoud Varash', 'not-found', 'port authority']);
    assert.equal(report.session.rest(), false);
  });

  it('are looked for anew where it was read from the disk, and move meanwhile', () => {
    const report = open(TEXT);
    runToEnd(report.session.adopt(YAML, tools));
    report.type(0, 'It was Nobody of that name. ');
    assert.equal(report.session.rest(), true);
    assert.deepEqual(report.found(), ['Daoud Varash', 'not-found']);
    const steps = report.session.placeAgain();
    steps.next();
    report.type(0, 'New. ');
    assert.deepEqual(report.found(), ['Daoud Varash', 'not-found']);
    runToEnd(steps);
    assert.deepEqual(report.found(), ['Daoud Varash', 'Nobody of that name']);
  });
});
