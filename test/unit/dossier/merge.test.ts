import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../src/core/dossier/mergeDossiers';

const BASE = `# ours
version: 1
entities:
  - id: ali
    type: person
    name: Ali Aziz
    aliases: [Abu Ali]
    notes: A cook.
  - id: bf
    type: group
    name: Blue Front
rejected: [Tags]
`;
const merged = (ours: string, theirs: string, base = BASE) => {
  const result = mergeDossiers(base, ours, theirs);
  assert('yaml' in result, JSON.stringify(result));
  return result;
};
const change = (text: string, ...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((now, [before, after]) => {
    assert(now.includes(before), before);
    return now.replace(before, after);
  }, text);

describe('mergeDossiers', () => {
  it('keeps what each side did alone', () => {
    const ours = change(BASE, ['[Abu Ali]', '[Abu Ali, Cook]'], ['[Tags]', '[Tags, Share]']);
    const theirs = change(BASE, ['A cook.', 'A baker.'], ['# ours', '# theirs']);
    assert.deepEqual(merged(ours, theirs), {
      yaml: change(theirs, ['[Abu Ali]', '[Abu Ali, Cook]'], ['[Tags]', '[Tags, Share]']),
      conflicts: [],
    });
  });

  it('takes both sides’ additions to and removals from a list', () => {
    const ours = change(BASE, ['[Abu Ali]', '[Ours]']);
    const theirs = change(BASE, ['[Abu Ali]', '[Abu Ali, Theirs]']);
    assert.match(merged(ours, theirs).yaml, /aliases: \[Theirs, Ours\]/);
  });

  it('takes entries that either side added', () => {
    const add = (id: string) => `  - {id: ${id}, type: place, name: ${id}}\nrejected`;
    const { yaml } = merged(
      change(BASE, ['rejected', add('one')]),
      change(BASE, ['rejected', add('two')]),
    );
    assert.match(yaml, /id: two.*id: one/s);
  });

  it('takes an entry as it is written, with keys of the reader’s own', () => {
    const entry =
      '  - id: new # mine\n    type: place\n    name: New\n    # seen\n    born: 1970\n';
    const ours = change(BASE, ['rejected', `${entry}rejected`]);
    const theirs = change(BASE, ['A cook.', 'A baker.']);
    assert.equal(merged(ours, theirs).yaml, change(theirs, ['rejected', `${entry}rejected`]));
    const oneLine = (...names: string[]) =>
      `entities: [${names.map((name) => `{name: ${name}, type: place}`).join(', ')}]\n`;
    assert.equal(
      merged(oneLine('007', '1991'), oneLine('1991', '3'), oneLine('1991')).yaml,
      oneLine('1991', '3', '"007"'),
    );
  });

  it('removes what we removed, unless they changed it', () => {
    const ours = change(BASE, ['  - id: bf\n    type: group\n    name: Blue Front\n', '']);
    assert(!merged(ours, BASE).yaml.includes('Blue Front'));
    assert(merged(ours, change(BASE, ['Blue Front', 'Blues'])).yaml.includes('Blues'));
    assert(merged(change(BASE, ['Blue Front', 'Blues']), ours).yaml.includes('Blues'));
  });

  it('says where both changed the same, and loses neither', () => {
    const ours = change(BASE, ['Ali Aziz', 'Ali One'], ['A cook.', 'Our note.']);
    const theirs = change(BASE, ['Ali Aziz', 'Ali Two'], ['A cook.', 'Their note.']);
    const { yaml, conflicts } = merged(ours, theirs);
    assert.match(yaml, /name: Ali Two\n {4}aliases: \[Abu Ali, Ali One\]/);
    assert.match(yaml, /Their note\.\n {6}Our note\./);
    assert.deepEqual(conflicts, [
      { id: 'ali', field: 'name', ours: 'Ali One' },
      { id: 'ali', field: 'notes', ours: 'Our note.' },
    ]);
  });

  it('takes our lines as they are written and where they are, with their comments', () => {
    const lines = BASE.replace('[Tags]\n', '\n  - Tags # of telegrams\n  - Page\n').replace(
      '[Abu Ali]\n',
      '\n      - Abu Ali # on the radio\n',
    );
    const without = change(
      lines,
      ['  - Tags # of telegrams\n', ''],
      ['    aliases: \n      - Abu Ali # on the radio\n', ''],
    );
    const since: readonly [string, string] = ['# ours', '# theirs\n'];
    assert.equal(merged(lines, change(without, since), without).yaml, change(lines, since));
    const more: readonly [string, string] = ['  - Page\n', '  - Page\n  - Share\n'];
    assert.equal(merged(lines, change(without, more), without).yaml, change(lines, more));
  });

  it('merges fields where both changed the same lines', () => {
    const lists = (...names: string[]) => `version: 1\nrejected: [${names.join(', ')}]\n`;
    assert.equal(merged(lists('A', 'B'), lists('A', 'C'), lists('A')).yaml, lists('A', 'C', 'B'));
    assert.equal(merged(lists('A'), lists('B'), 'version: 1\n').yaml, lists('B', 'A'));
  });

  it('keeps the version that a file was begun with, also where that is taken back', () => {
    const [begun, added] = ['version: 1\n', 'entities:\n  - {id: a, type: group, name: A}\n'];
    const theirs = `# theirs\n${begun}${added}`;
    assert.equal(merged('', theirs, `${begun}${added}`).yaml, `# theirs\n${begun}`);
    const rejected = 'rejected: [Tags]\n';
    assert.equal(
      merged('', `${begun}${added}${rejected}`, `${begun}${rejected}`).yaml,
      `${begun}${added}`,
    );
  });

  it('is theirs, to the letter, where we changed nothing', () => {
    const theirs = change(BASE, ['# ours', '#    theirs   ']);
    assert.equal(merged(BASE, theirs).yaml, theirs);
    assert.equal(merged('', '', '').yaml, '');
  });

  it('gives no text where a side cannot be read', () => {
    assert('problems' in mergeDossiers(BASE, BASE, 'entities: ['));
  });
});
