import assert from 'node:assert/strict';
import {
  type EditStep,
  type LivePlace,
  movePlaces,
} from '../../../src/core/annotations/livePlaces';
import type { TextChange } from '../../../src/core/text/changes';
import { mark, markedOne } from '../support/marked';

/** A text with one annotated passage, and everything that was done to it. */
class Report {
  text: string;
  place: LivePlace;
  private steps: EditStep[] = [];

  constructor(marked: string) {
    const { text, range } = markedOne(marked);
    this.text = text;
    this.place = { range, whole: text.slice(range.start, range.end) };
  }

  /** Replaces the first `old`; returns how to undo it. */
  replace(old: string, text: string): TextChange {
    const start = this.text.indexOf(old);
    assert(start >= 0);
    this.apply({ start, end: start + old.length, text });
    return { start, end: start + text.length, text: old };
  }

  apply(change: TextChange): void {
    this.text = this.text.slice(0, change.start) + change.text + this.text.slice(change.end);
    this.steps.push([change]);
  }

  /** Somebody asks where the passage is. */
  settle(): string {
    const [place] = movePlaces(() => this.text, [this.place], this.steps);
    assert(place);
    this.place = place;
    this.steps = [];
    return mark(this.text, place.range);
  }
}

describe('an annotated passage in a report that is edited', () => {
  it('moves with what is typed before it', () => {
    const report = new Report('In [[Ghazni]] today');
    report.replace('In', 'Somewhere in');
    assert.equal(report.settle(), 'Somewhere in [[Ghazni]] today');
  });

  it('does not grow by what is typed at its borders, and does by what is typed inside', () => {
    const report = new Report('In [[Ghazni]].');
    report.apply({ start: 3, end: 3, text: 'old ' });
    report.replace('zn', 'zzn');
    report.replace('.', ' city.');
    assert.equal(report.settle(), 'In old [[Ghazzni]] city.');
  });

  it('keeps what is typed inside if it still contains its words', () => {
    const report = new Report('five [[six]] seven');
    report.apply({ start: 7, end: 7, text: 'x' });
    assert.equal(report.settle(), 'five [[sixx]] seven');
    report.apply({ start: 7, end: 8, text: '' });
    assert.equal(report.settle(), 'five [[six]] seven');
  });

  it('is gone with its text and comes back with undo', () => {
    const report = new Report('Killed in [[Ghazni]] today');
    const undo = report.replace('in Ghazni ', '');
    assert.equal(report.settle(), 'Killed [[]]today');
    report.apply(undo);
    assert.equal(report.settle(), 'Killed in [[Ghazni]] today');
  });

  it('comes back with what was typed inside, and then without that', () => {
    const report = new Report('Killed in [[Ghazni]] today');
    report.replace('zn', 'zzzn');
    report.settle();
    const undo = report.replace('in Ghazzzni ', '');
    assert.equal(report.settle(), 'Killed [[]]today');
    report.apply(undo);
    assert.equal(report.settle(), 'Killed in [[Ghazzzni]] today');
    report.replace('zzz', 'z');
    assert.equal(report.settle(), 'Killed in [[Ghazni]] today');
  });

  it('comes back to its own place if its words stand twice in what comes back', () => {
    const report = new Report('Yesterday. Near Ghazni and in [[Ghazni]], too. Today.');
    const undo = report.replace('Near Ghazni and in Ghazni, too. ', '');
    report.settle();
    report.apply(undo);
    assert.equal(report.settle(), 'Yesterday. Near Ghazni and in [[Ghazni]], too. Today.');
  });

  it('comes back when several deletions are undone one after the other', () => {
    const report = new Report('One two [[three]] four two three.');
    const undos = [report.replace('three four', 'four')];
    report.settle();
    undos.push(report.replace('two ', ''));
    report.settle();
    undos.push(report.replace('One ', ''));
    report.settle();
    for (const undo of undos.reverse()) {
      report.apply(undo);
      report.settle();
    }
    assert.equal(report.settle(), 'One two [[three]] four two three.');
  });

  it('is whole again when a cut across its border is undone', () => {
    const report = new Report('the [[old town]] hall');
    const undo = report.replace('town hall', '');
    assert.equal(report.settle(), 'the [[old ]]');
    report.apply(undo);
    assert.equal(report.settle(), 'the [[old town]] hall');
  });

  it('keeps its spot while others type elsewhere, and comes back there', () => {
    const report = new Report('A long day in [[Ghazni]] ended.');
    const undo = report.replace('in Ghazni ', '');
    report.settle();
    report.replace('A long', 'A very long');
    report.settle();
    report.apply({ ...undo, start: undo.start + 5, end: undo.end + 5 });
    assert.equal(report.settle(), 'A very long day in [[Ghazni]] ended.');
  });

  it('follows many changes made at once', () => {
    const { text, range } = markedOne('a a [[b a b]] a a');
    const step = [...text.matchAll(/a/g)].map(({ index }) => ({
      start: index,
      end: index + 1,
      text: 'long',
    }));
    const [place] = movePlaces(
      () => text.replaceAll('a', 'long'),
      [{ range, whole: 'b a b' }],
      [step],
    );
    assert(place);
    assert.equal(
      mark(text.replaceAll('a', 'long'), place.range),
      'long long [[b long b]] long long',
    );
  });
});
