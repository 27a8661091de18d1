import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { moduleOf } from './parsed-topics.js';

const DOCUMENT = fileURLToPath(new URL('../../../docs/asyncapi.yaml', import.meta.url));

describe('the module of the topics', () => {
  it('holds each topic, its messages in place of references', async () => {
    const code = await moduleOf(readFileSync(DOCUMENT, 'utf8'));
    const { default: parsed } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      default: { channels: Record<string, { address: string; messages: Record<string, { payload?: object }> }> };
    };
    const channels = Object.values(parsed.channels);
    expect(channels.map(({ address }) => address)).toContain('throughline.placements.v1');
    for (const { messages } of channels)
      for (const message of Object.values(messages)) expect(message).not.toHaveProperty('$ref');
  });

  it('is not made from what is not valid', async () =>
    expect(moduleOf('asyncapi: 3.0.0\ninfo: {}\n')).rejects.toThrow(
      /^This is not a valid AsyncAPI document: .*version/,
    ));
});
