import assert from 'node:assert/strict';
import {
  HalfWrittenError,
  type Overwritable,
  overwrite,
} from '../../../src/extension/files/overwriting';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A file of which each write fails in its own way. */
class Fragile implements Overwritable {
  hasCopy = true;
  text: string | undefined;
  private readonly failures: ('before' | 'within' | 'after' | 'never' | 'cut off')[];
  private cutOff = false;

  constructor(text: string | undefined, ...failures: Fragile['failures']) {
    this.text = text;
    this.failures = failures;
  }

  async read(): Promise<Uint8Array | undefined> {
    if (this.cutOff) {
      throw new Error('There is no connection.');
    }
    return this.text === undefined ? undefined : bytes(this.text);
  }

  async write(content: Uint8Array): Promise<void> {
    const how = this.failures.shift() ?? 'never';
    const text = new TextDecoder().decode(content);
    this.cutOff = how === 'cut off';
    if (how === 'within') {
      this.text = text.slice(0, 3);
    } else if (how === 'after' || how === 'never') {
      this.text = text;
    }
    if (how !== 'never') {
      throw new Error(`It failed ${how}.`);
    }
  }

  async removeCopy(): Promise<void> {
    this.hasCopy = false;
  }
}

describe('A file that is written in place', () => {
  const write = (file: Fragile, before: string | undefined) =>
    overwrite(file, before === undefined ? undefined : bytes(before), bytes('the new text'));

  for (const before of ['the old text', undefined]) {
    const title = before === undefined ? 'a new file' : 'a file that was there';

    it(`has its new text, and no copy of it is left: ${title}`, async () => {
      const file = new Fragile(before);
      await write(file, before);
      assert.deepEqual([file.text, file.hasCopy], ['the new text', false]);
    });

    it(`is as it was where nothing could be written: ${title}`, async () => {
      const file = new Fragile(before, 'before');
      await assert.rejects(write(file, before), /It failed before/);
      assert.deepEqual([file.text, file.hasCopy], [before, false]);
    });

    it(`is written where only the answer was lost: ${title}`, async () => {
      const file = new Fragile(before, 'after');
      await write(file, before);
      assert.deepEqual([file.text, file.hasCopy], ['the new text', false]);
    });

    it(`is written again where it was written in part: ${title}`, async () => {
      const file = new Fragile(before, 'within');
      await write(file, before);
      assert.deepEqual([file.text, file.hasCopy], ['the new text', false]);
    });

    it(`leaves the copy where it stays in part: ${title}`, async () => {
      const file = new Fragile(before, 'within', 'within');
      await assert.rejects(write(file, before), HalfWrittenError);
      assert.deepEqual([file.text, file.hasCopy], ['the', true]);
    });

    it(`leaves the copy where nobody knows: ${title}`, async () => {
      const file = new Fragile(before, 'cut off', 'cut off');
      await assert.rejects(write(file, before), HalfWrittenError);
      assert(file.hasCopy);
    });
  }

  it('leaves the copy where the file is gone', async () => {
    const file = new Fragile(undefined, 'before', 'before');
    await assert.rejects(write(file, 'the old text'), HalfWrittenError);
    assert(file.hasCopy);
  });
});
