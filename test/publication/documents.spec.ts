import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import {
  asyncApiDocument,
  breakingChanges,
  everyMessage,
  type JsonSchema,
  MemoryBroker,
  MemoryPublication,
  Publisher,
  SHARD,
  TOPIC_KEYS,
  topicsDocument,
} from '@throughline/publication';
import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { publishAll } from './publish-all.ts';
import { recordedHistories } from './recorded-histories.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const textOf = (name: string) => readFileSync(join(docs, name), 'utf8');

describe('the documents about topics', () => {
  it('are those that `npm run generate` writes', () => {
    expect(textOf('topics.md') === topicsDocument()).toBe(true);
    expect(parse(textOf('asyncapi.yaml'))).toEqual(JSON.parse(JSON.stringify(asyncApiDocument())));
  }, 120_000);

  it('are valid AsyncAPI, by its own parser', async () => {
    const diagnostics = await new Parser().validate(textOf('asyncapi.yaml'));
    expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
  }, 120_000);

  it('would be found invalid with an operation on a channel that is not there', async () => {
    const broken = textOf('asyncapi.yaml').replace('#/channels/events', '#/channels/nowhere');
    const diagnostics = await new Parser().validate(broken);
    expect(diagnostics.some(({ severity }) => severity === 0)).toBe(true);
  }, 120_000);
});

describe('the schemas', () => {
  it('refer to nothing outside themselves', () => {
    const text = JSON.stringify(everyMessage());
    for (const word of ['$ref', '$dynamicRef', 'unevaluatedProperties', '$defs'])
      expect(text.includes(word)).toBe(false);
  });

  it('are there in draft 7, too: some registries know no newer one', () => {
    // An unknown keyword throws.
    const ajv = new Ajv({ strictSchema: true, strictTypes: false, strictTuples: false, strictRequired: false });
    addFormats.default(ajv);
    for (const { schema } of everyMessage('draft-7')) expect(ajv.compile(schema)).toBeInstanceOf(Function);
  });

  it('break no reader of the released ones', () => {
    const released = JSON.parse(textOf('released-schemas.json')) as Record<string, JsonSchema>;
    const now = new Map(everyMessage().map(({ name, schema }) => [name, schema]));
    const changes = Object.entries(released).flatMap(([name, schema]) => {
      const next = now.get(name);
      return next ? breakingChanges(schema, next).map((change) => `${name} ${change}`) : [`${name} is gone`];
    });
    expect(changes).toEqual([]);
  });

  it('let through every record that is published, and none with a key more', async () => {
    const { log } = await recordedHistories({ clients: 20, acts: 600 });
    const broker = new MemoryBroker();
    await publishAll(new Publisher({ log, publication: new MemoryPublication(broker, SHARD), instance: 'one' }));
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validators = new Map(everyMessage().map(({ name, schema }) => [name, ajv.compile(schema)] as const));
    const faults: string[] = [];
    let seen = 0;
    for (const topic of TOPIC_KEYS) {
      for (const { value, headers } of broker.records(topic)) {
        if (value === null) continue;
        const name = headers['ce_type'] ?? 'throughline.checkpoint.v1';
        const validate = validators.get(name);
        seen += 1;
        if (!validate?.(JSON.parse(value))) faults.push(`${name}: ${ajv.errorsText(validate?.errors ?? [])}`);
        if (validate?.({ ...(JSON.parse(value) as object), unheardOf: 1 })) faults.push(`${name} is open`);
      }
    }
    expect(seen).toBeGreaterThan(500);
    expect([...new Set(faults)]).toEqual([]);
  }, 120_000);
});
