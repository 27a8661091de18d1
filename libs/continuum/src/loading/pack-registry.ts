import type { RulePack } from '../rule-pack.js';

/** Packs by everything that someone may know of them. */
export interface PackRegistry {
  readonly all: readonly RulePack[];
  byRef(ref: { readonly id: string; readonly version: string }): RulePack | undefined;
  bySha(sha256: string): RulePack | undefined;
  /** The highest version of a pack. */
  latest(id: string): RulePack | undefined;
}

export function packRegistry(packs: readonly RulePack[]): PackRegistry {
  const byRef = new Map(packs.map((pack) => [`${pack.ref.id}@${pack.ref.version}`, pack]));
  const bySha = new Map(packs.map((pack) => [pack.ref.sha256, pack]));
  const latest = new Map<string, RulePack>();
  for (const pack of packs) {
    const known = latest.get(pack.ref.id);
    if (!known || compareVersions(pack.ref.version, known.ref.version) > 0) latest.set(pack.ref.id, pack);
  }
  return {
    all: packs,
    byRef: ({ id, version }) => byRef.get(`${id}@${version}`),
    bySha: (sha256) => bySha.get(sha256),
    latest: (id) => latest.get(id),
  };
}

/** By number, not by letter: 1.10.0 follows 1.9.0; a pre-release comes before its release. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (const index of [0, 1, 2]) {
    const difference = (a.numbers[index] ?? 0) - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.label === b.label) return 0;
  if (a.label === '' || b.label === '') return a.label === '' ? 1 : -1;
  return a.label < b.label ? -1 : 1;
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly label: string } {
  const [release = '', ...label] = version.split('-');
  return { numbers: release.split('.').map(Number), label: label.join('-') };
}
