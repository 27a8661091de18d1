import { PARTITIONS, type TopicKey, TOPIC_KEYS, type TopicLayout, TOPICS } from '../layout/topics.js';
import { everyMessage, type Message } from './messages.js';

const VERSION = '1.0.0';
const SCHEMA_FORMAT = 'application/schema+json;version=draft-2020-12';

const text = { type: 'string' };

/** What every record of ours but the checkpoint says of itself. */
const HEADERS = {
  type: 'object',
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: {
      ...text,
      description: 'Of the event, or of the row and the position that changed it. A repeat has the same.',
    },
    ce_type: text,
    ce_source: { ...text, description: 'urn:throughline:<tenant>' },
    ce_subject: text,
    ce_time: { ...text, format: 'date-time', description: 'When it happened.' },
    ce_recordedtime: { ...text, format: 'date-time', description: 'When the log took it.' },
    ce_sequence: { ...text, description: "Revision within the client's stream, from 0." },
    ce_dataschema: text,
    ce_dataclassification: { const: 'pseudonymous' },
    ce_logid: { ...text, description: 'Of the log. A restored log has a new one.' },
    ce_logposition: { ...text, description: 'In the log; its byte order is log order.' },
    ce_part: { ...text, description: 'Which event of its command this is, from 0.' },
    ce_partcount: { ...text, description: 'How many events the command has.' },
    ce_leaf: { ...text, description: 'SHA-256 over the event and its place in the log.' },
    ce_privatesha256: {
      ...text,
      description: 'SHA-256 of the part that stays inside: with it, anyone can compute the leaf.',
    },
    ce_unreadable: {
      const: 'true',
      description:
        'The event is damaged in the log. What cannot be read of it is {}, and its leaf is that of what was recorded. A reference row with it is as it was before the damaged event.',
    },
    ce_viewversion: { ...text, description: 'Of the table that the row was made for.' },
    ce_clientid: { ...text, description: 'Of the client whom a row is about.' },
    traceparent: text,
  },
};

/** The AsyncAPI 3 document of every topic, with all schemas inline. */
export function asyncApiDocument() {
  const messages = everyMessage();
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Throughline topics',
      version: VERSION,
      description: 'Care-path events and tables for analytics teams. Generated from the declarations; see topics.md.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(TOPIC_KEYS.map((key) => [key, channelOf(key, messages)])),
    operations: Object.fromEntries(
      TOPIC_KEYS.map((key) => [`publish-${key}`, { action: 'send', channel: { $ref: `#/channels/${key}` } }]),
    ),
  };
}

function channelOf(key: TopicKey, messages: readonly Message[]) {
  const layout: TopicLayout = TOPICS[key];
  return {
    address: layout.name,
    description: layout.purpose,
    messages: Object.fromEntries(
      messages.filter(({ topic }) => topic === key).map((message) => [message.name, messageOf(layout, message)]),
    ),
    bindings: {
      kafka: {
        topic: layout.name,
        partitions: layout.partitions,
        topicConfiguration: {
          'cleanup.policy': [layout.compacted ? 'compact' : 'delete'],
          'retention.ms': -1,
          'max.message.bytes': Number(layout.config['max.message.bytes']),
        },
        bindingVersion: '0.5.0',
      },
    },
  };
}

const messageOf = ({ key, partitions }: TopicLayout, { name, summary, schema }: Message) => ({
  name,
  title: name,
  summary,
  contentType: 'application/json',
  headers: HEADERS,
  payload: { schemaFormat: SCHEMA_FORMAT, schema },
  bindings: {
    kafka: {
      key: {
        type: 'string',
        description: partitions === PARTITIONS ? `${key}; partitioned by clientId` : key,
      },
      bindingVersion: '0.5.0',
    },
  },
});
