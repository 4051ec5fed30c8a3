import assert from 'node:assert/strict';
import { groupsOf, resolveNamed } from '../support/named';

/** What a text says of names, and what it does not; marks with one number name one. */
const TEXTS: readonly (readonly [string, string])[] = [
  [
    'two other names are joined by "and" or "or"',
    '[[p1:Boris Tal]], a commander also known as [[p1:Abu Harith al-Dori]] and Doctor [[p1:Kern]], fell. [[p2:Ivo Moss]], alias [[p2:Owl]] or [[p2:Seven Toes]], ran. The [[g1:Marsh Guard]], which calls itself the [[g1:Herons]] and the [[g1:Reed Men]], did not.',
  ],
  [
    'but a comma and "and" bring in the next, and so does what is not at an end',
    '[[p1:Boris Tal]], called [[p1:Falcon]], and [[p2:Ivo Kern]], left. [[p3:Ned Moss]] alias [[p3:Owl]] and [[p4:Rex Moor]], a clerk, ran. [[p5:Max Rau]], known as [[p5:Heron]] and [[p6:Ida]] came home.',
  ],
  [
    'whom a heading asks after was born with the name below it',
    'It rained.\n\nWHO WAS [[p1:ABU HARITH]]?\n\nBorn [[p1:Ivo Kern]] in Dor in 1984, he sold shoes.',
  ],
  [
    'a code name and an account of a note',
    '– [[p1:Boris Tal]], [[g1:Marsh Guard]]. Code name [[p1:Falcon]]. Came by boat.\n\n– [[p2:IVO KERN]]. Born in 1979. Uses the Threema account “[[p2:Owl_4]]”.\n\n– [[p3:NED MOSS]], code [[p3:HERON]]. Teacher.',
  ],
  [
    'who speaks of her own other name is whom the sentence before names',
    'In the canteen the cook, [[p1:Ida Kern]], fries eggs. “They call me [[p1:Mama Kay]]. Tell them that [[p1:Mama Kay]] has no onions.”',
  ],
  [
    '"or" between commas gives another name of one',
    'The [[g1:Home Guard]], or [[g1:Domobran]], met. [[p1:Owl]], or Col. [[p1:Boris Tal]], runs it. He is in [[l1:Tamsur]], or [[l2:Velgrad]], or nowhere.',
  ],
  [
    'a name that a group has among its neighbours, or in full',
    'The [[g1:Dor Front]] ([[g1:DF]]; “[[g1:Party of Eels]]” to its neighbours) and [[g2:Rada]], in full the [[g2:Office for the Harbour]], met.',
  ],
  [
    'whose real name, and how it is spelt between other marks',
    'The emir is [[p1:Falcon]], whose real name, according to a letter, is [[p1:Boris Tal]]. [[p2:Ivo Kern]], known as « [[p2:Owl]] », is not.',
  ],
  [
    'tables give another name beside a name',
    '| [[p1:Boris Tal]] | [[p1:Falcon]] | killed, Dor |\n| [[p2:Ivo Kern]] | [[p2:Owl]] | at large |',
  ],
  [
    'what people call someone stands right behind the name',
    '[[p1:Boris Tal]], 41, popularly called [[p1:Falcon]], met [[p2:Ivo Kern]], known in [[l1:Dor]] as [[p2:Owl]], who ran. They knew [[p3:Ned Moss]], a trader from [[l1:Dor]] also called [[p3:Heron]].',
  ],
  [
    'or who does so, or under which name he acts',
    '[[p1:Boris Tal]], 50, whom the faithful call [[p1:Falcon]], met [[p2:Ida Kern]], a blogger who posts as [[p2:Owl_4]]. [[p3:Ned Moss]], who fought as Comrade [[p3:Heron]], ran.',
  ],
  [
    'or it stands in brackets or behind a dash',
    '[[p1:Falcon]] (he was baptised [[p1:Boris Tal]]) met [[p2:Owl]] — surname [[p2:Kern]] — and [[p3:Ida Moss]], née [[p3:Rau]].',
  ],
  [
    'but not where someone else is brought in',
    'Held are [[p1:Ivo Kern]], [[p2:Ned Moss]], a medic known as [[p3:Heron]], and two more. [[p4:Boris Tal]], a digger, was shot by a guard whom others called “[[p5:Owl]]”. [[p6:Dan Rau]], a deputy of the trader known as [[p7:Kachalla Ado]], ran.',
  ],
  [
    'what the next sentence gives as his name, or who the police say he is',
    '[[p1:Falcon]] ran a shop and two mills. His real name, a colonel told the radio, is [[p1:Boris Tal]]. [[p2:Owl]] is, according to the file, [[p2:Ivo Kern]] of Dor.',
  ],
  [
    'a nickname with its article, but not the second of three',
    'The police held [[p1:Boris Tal]], “the [[p1:Postman]]”. The army held [[p2:Ivo Kern]], “[[p3:Abu Harith]]” and a clerk.',
  ],
  [
    'places and groups in another language, and as they are known',
    'In [[l1:Student Town]] (in Albanian, [[l1:Qyteti]]) and at [[l2:Mangar]], as [[l2:Dor Prison]] is known, it rained.',
  ],
  [
    'nor of a relative',
    'The mother of [[p1:Boris Tal]], known in [[l1:Dor]] as [[p2:Mama Kay]], lit a lamp.',
  ],
  [
    'a nickname of whoever bears it',
    '“[[p1:Owl]]” is also the call sign of a pilot, [[p1:Ida Kern]]. [[p2:Heron]], a builder’s nickname for [[p2:Ned Moss]], is gone.',
  ],
];

describe('resolve: what the text states to be the same', () => {
  for (const [title, source] of TEXTS) {
    it(title, () => {
      const { found, marked } = groupsOf(resolveNamed(source));
      assert.deepEqual(found, marked);
    });
  }
});
