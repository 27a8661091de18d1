import { inspect } from 'node:util';
import { Narrative } from './sealing.js';

describe('a narrative', () => {
  const narrative = new Narrative('invented note');
  it('cannot be serialized or printed by accident', () => {
    expect(() => JSON.stringify({ narrative })).toThrow(TypeError);
    expect(inspect(narrative)).not.toContain('invented');
    expect(`${narrative as unknown as string}`).not.toContain('invented');
  });
  it('is revealed only when asked', () => expect(narrative.reveal()).toBe('invented note'));
});
