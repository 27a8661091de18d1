import { Refusal } from '@throughline/kernel';
import { evolveRulePack, packVersionTaken, publishPack } from './rule-pack.js';

const PACK = { pack: { id: 'my-site', version: '1.0.0', sha256: 'a'.repeat(64) }, document: '{}' };
const published = { type: 'RulePackPublished', data: PACK } as const;

describe('publishing a pack', () => {
  it('is an event', () => {
    expect(publishPack(PACK, null)).toEqual([published]);
  });

  it('is none when the same bytes are published already', () => {
    expect(publishPack(PACK, evolveRulePack(null, published))).toEqual([]);
  });

  it('is refused for other bytes under a version that is taken', () => {
    const other = { ...PACK, pack: { ...PACK.pack, sha256: 'b'.repeat(64) } };
    expect(() => publishPack(other, evolveRulePack(null, published))).toThrow(new Refusal(packVersionTaken));
  });
});
