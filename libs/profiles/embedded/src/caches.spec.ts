import { CACHE_SHARES, Caches, type CacheName } from './caches.js';

describe('the caches of a process', () => {
  it('have shares that come to the whole', () => {
    expect(Object.values(CACHE_SHARES).reduce<number>((sum, share) => sum + share, 0)).toBe(100);
    const caches = new Caches({ bytes: 1_000_000 });
    const names = Object.keys(CACHE_SHARES) as CacheName[];
    expect(names.reduce((sum, name) => sum + caches.bytesMaxOf(name), 0)).toBe(1_000_000);
  });

  it('are seen together, whichever thread they are in', () => {
    const caches = new Caches({ bytes: 1_000_000 });
    const elsewhere = new Caches(structuredClone(caches.shared));

    elsewhere.termsOf('projected-paths').told?.(4_711);

    const uses = new Map(caches.uses().map((use) => [use.name, use]));
    expect(uses.get('projected-paths')).toEqual({ name: 'projected-paths', bytes: 4_711, bytesMax: 280_000 });
    expect(uses.get('published-paths')?.bytes).toBeNaN();
  });
});
