import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import {
  ANNOTATION_KEYS,
  CREDIBILITIES,
  FILE_KEYS,
  LINK_KEYS,
  MOTIVATIONS,
  RELIABILITIES,
  REPORT_KEYS,
} from '../../../src/core/annotations/model';
import { readDossier } from '../../../src/core/index';

const schemaOf = (name: string) => JSON.parse(readFileSync(`media/schemas/${name}`, 'utf8'));

describe('the JSON schemas', () => {
  it('are schemas, and describe every field', () => {
    for (const name of ['annotations.schema.json', 'dossier.schema.json']) {
      const schema = schemaOf(name);
      assert(new Ajv({ strict: false }).validateSchema(schema));
      const { entity, annotation } = schema.definitions;
      for (const map of [schema, entity ?? annotation, schema.properties.report ?? entity]) {
        for (const [key, field] of Object.entries<{ description?: string; $ref?: string }>(
          map.properties,
        )) {
          const { $ref } = field;
          const there = $ref ? schema.definitions[$ref.replace('#/definitions/', '')] : field;
          assert.match(there.description ?? '', /\.$/, `${name}: ${key}`);
        }
      }
    }
  });

  it('know the fields and values that the reader knows', () => {
    const { properties, definitions } = schemaOf('annotations.schema.json');
    const { annotation, reliability } = definitions;
    assert.deepEqual(Object.keys(properties), [...FILE_KEYS]);
    assert.deepEqual(Object.keys(annotation.properties).sort(), [...ANNOTATION_KEYS].sort());
    assert.deepEqual(Object.keys(definitions.link.properties), [...LINK_KEYS]);
    assert.deepEqual(Object.keys(properties.report.properties), [...REPORT_KEYS]);
    assert.deepEqual(annotation.properties.motivation.enum, [...MOTIVATIONS, null]);
    assert.deepEqual(annotation.properties.credibility.enum, [...CREDIBILITIES, null]);
    assert.deepEqual(reliability.enum, [...RELIABILITIES, null]);
  });

  it('accept a dossier as people write it, and refuse what is no dossier', () => {
    const isDossier = new Ajv({ strict: false }).compile(schemaOf('dossier.schema.json'));
    const entity = (fields: string) => `version: 1\nentities:\n  - ${fields}\n`;
    const fine = [
      'version: 1\nentities:\nrejected: [Tags]\n',
      entity('{type: person, name: Omar}'),
      entity(`id: omar-khetab
    type: person # person | group | place
    name: Omar Khetab
    aliases: [Omar Mansour]
    notes: |
      Deputy leader; reported killed.
    memberOf: [{group: aqis, role: deputy leader}]
    links: [https://example.org/1]
    notSame: [mullah-mansour]`),
    ];
    for (const yaml of fine) {
      assert.deepEqual(readDossier(yaml, () => true).problems, []);
      assert(isDossier(parse(yaml)), JSON.stringify([yaml, isDossier.errors]));
    }
    for (const yaml of [
      entity('{name: Omar}'),
      entity('{type: ship, name: Omar}'),
      '[]',
      'version: 2\n',
    ]) {
      assert(readDossier(yaml).problems.length > 0);
      assert(!isDossier(parse(yaml)), yaml);
    }
  });
});
