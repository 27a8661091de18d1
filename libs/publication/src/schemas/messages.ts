import {
  CARE_PATH_PRIVATE,
  CARE_PATH_SCHEMAS,
  CARE_PATH_VERSIONS,
  type CarePathEventType,
} from '@throughline/care-path';
import { EventMeta } from '@throughline/kernel';
import type { z } from 'zod';
import { PublisherCheckpoint } from '../broker/checkpoint.js';
import { type TopicKey, TOPICS } from '../layout/topics.js';
import { LevelOfCareValue } from '../records/level-of-care-value.js';
import { MoveValue } from '../records/move-value.js';
import { PlacementValue } from '../records/placement-value.js';
import { ReferenceValue } from '../records/reference-value.js';
import { EVENT_MEANINGS } from './event-meanings.js';
import { described } from './field-meanings.js';
import { type Dialect, type JsonSchema, jsonSchemaOf, publicSchema } from './json-schema.js';

/** A kind of record: its name is the `ce_type` of the record, and the end of its `ce_dataschema`. */
export interface Message {
  readonly topic: TopicKey;
  readonly name: string;
  /** What it says, in one sentence. */
  readonly summary: string;
  /** Of the value. A tombstone has none. */
  readonly schema: JsonSchema;
}

const eventMessage = (type: CarePathEventType, dialect: Dialect): Message => {
  const stored = jsonSchemaOf(CARE_PATH_SCHEMAS[type], dialect);
  const data = described(type, publicSchema(stored, CARE_PATH_PRIVATE[type]));
  const meta = jsonSchemaOf(EventMeta, dialect);
  return {
    topic: 'events',
    name: `throughline.care-path.${type}.v${CARE_PATH_VERSIONS.of(type)}`,
    summary: EVENT_MEANINGS[type],
    schema: { type: 'object', properties: { data, meta }, required: ['data', 'meta'], additionalProperties: false },
  };
};

const TABLE_MESSAGES: readonly (readonly [TopicKey, string, z.ZodType])[] = [
  ['placements', 'placement', PlacementValue],
  ['moves', 'move', MoveValue],
  ['levelOfCare', 'level-of-care', LevelOfCareValue],
  ['reference', 'reference', ReferenceValue],
  ['checkpoint', 'checkpoint', PublisherCheckpoint],
];

/** Every kind of record that we publish, from the declarations that also give its type and its parser. */
export const everyMessage = (dialect: Dialect = 'draft-2020-12'): readonly Message[] => [
  ...(Object.keys(CARE_PATH_SCHEMAS) as CarePathEventType[]).map((type) => eventMessage(type, dialect)),
  ...TABLE_MESSAGES.map(([topic, name, value]) => ({
    topic,
    name: `throughline.${name}.v1`,
    summary: TOPICS[topic].purpose,
    schema: jsonSchemaOf(value, dialect),
  })),
];
