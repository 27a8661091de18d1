import { stringify } from 'yaml';
import { gate, inventedDocument } from '../scenario/invented-document.js';
import { hashPack } from './hash-pack.js';
import type { PackFault } from './pack-fault.js';
import { type FindBase, parsePack } from './parse-pack.js';

/** A sound pack, short enough to count lines in. Each test spoils it in one place. */
const SOUND = `format: 1
id: small
version: "1.0.0"
title: Small
effectiveFrom: "2024-01-01"
edition: First
jurisdiction: Nowhere
population: adult
attribution: Invented.
disclaimer: Invented.
review: { state: not-stated }
sources: [{ id: BOOK, citation: An invented book }]
tracks:
  - { code: main, name: Main, source: BOOK }
levels:
  - { code: low, system: s, name: Low, rank: 100, track: main, setting: outpatient, structure24h: none, source: BOOK }
  - code: high
    system: s
    name: High
    rank: 200
    track: main
    setting: inpatient
    structure24h: nursing
    weeklyMinutes:
      - { min: 600, max: 900, source: BOOK, status: sourced, inForce: true }
    source: BOOK
moves:
  - { id: any, title: Any, kinds: any, answer: allow, source: BOOK }
gates:
  - id: fresh
    title: Fresh
    condition: assessment-not-older-than
    days: 30
    appliesTo: { kinds: [admission] }
    severity: justify
    source: BOOK
clocks:
  - id: review
    title: Review
    trigger: { kinds: [Admitted] }
    due: { unit: days, within: 14, warnBefore: 2 }
    ownerRole: director
    metBy: [ContinuedStayReviewed]
    source: BOOK
    status: sourced
reasons:
  disposition: [{ code: done, name: Done }]
`;

const spoilt = (from: string, to: string): string => {
  if (!SOUND.includes(from)) throw new Error(`The sound pack does not hold: ${from}`);
  return SOUND.replace(from, to);
};

const faultsOf = (text: string, findBase?: FindBase): readonly PackFault[] => {
  const answer = parsePack(text, { file: 'small.yaml', ...(findBase && { findBase }) });
  return answer.ok ? [] : answer.faults;
};

/** `line:column code`, as an editor would jump there. */
const at = (text: string): readonly string[] =>
  faultsOf(text).map(({ line, column, code }) => `${line}:${column} ${code}`);

it('a sound pack is read, flattened and hashed', () => {
  const answer = parsePack(SOUND, { file: 'small.yaml' });
  expect(answer.ok && answer.pack.levels.map(({ code }) => code)).toEqual(['low', 'high']);
  expect(answer.ok && answer.sha256).toBe(answer.ok && hashPack(answer.pack));
  expect(answer.ok && answer.sha256).toMatch(/^[0-9a-f]{64}$/);
});

it('a hash does not depend on how a pack is laid out', () => {
  const one = parsePack(SOUND, { file: 'a' });
  const other = parsePack(`# A comment.\n${stringify(one.ok && one.pack)}`, { file: 'b' });
  expect(other).toEqual(one);
});

const TABLE: readonly (readonly [string, string, string])[] = [
  // What cannot be read at all.
  ['no YAML', '}{', '1:1 not-yaml'],
  [
    'a bracket that is not closed',
    spoilt('review: { state: not-stated }', 'review: { state: not-stated'),
    '12:1 not-yaml',
  ],
  ['tabs for indentation', spoilt('  - { code: main', '\t- { code: main'), '14:1 not-yaml'],
  ['two documents in one file', `${SOUND}---\nid: other\n`, '48:1 not-yaml'],
  ['a key twice', spoilt('title: Small', 'id: small'), '4:1 duplicate-key'],
  ['an unknown tag', spoilt('title: Small', 'title: !secret Small'), '4:8 not-yaml'],
  ['a list', '- id: small', '1:1 not-a-pack'],
  ['nothing', '', '1:1 not-a-pack'],
  ['text', 'just words', '1:1 not-a-pack'],

  // The schema.
  ['an unknown key', spoilt('title: Small', 'title: Small\nflavour: mint'), '5:1 unknown-key'],
  ['an unknown key of a level', spoilt('    rank: 200', '    rank: 200\n    beds: 12'), '21:5 unknown-key'],
  [
    'a key that would poison a prototype',
    spoilt('title: Small', 'title: Small\n__proto__: { polluted: true }'),
    '5:1 unknown-key',
  ],
  ['a missing key', spoilt('    rank: 200\n', ''), '17:5 missing'],
  ['a rank with decimals', spoilt('rank: 200', 'rank: 37.5'), '20:11 wrong-type'],
  ['a number for a version', spoilt('"1.0.0"', '1.0'), '3:10 wrong-type'],
  ['a version of two numbers', spoilt('"1.0.0"', '"1.0"'), '3:10 wrong-form'],
  ['a day that is none', spoilt('"2024-01-01"', '"soon"'), '5:16 wrong-form'],
  ['a day that does not exist', spoilt('"2024-01-01"', '"2023-02-29"'), '5:16 no-such-date'],
  ['a setting that is not there', spoilt('setting: inpatient', 'setting: castle'), '22:14 not-allowed'],
  ['a rank beyond the limit', spoilt('rank: 200', 'rank: 20000'), '20:11 out-of-limits'],
  [
    'an empty list of levels',
    spoilt('trigger: { kinds: [Admitted] }', 'trigger: { kinds: [] }'),
    '40:23 out-of-limits',
  ],
  [
    'a condition that is not there',
    spoilt('condition: assessment-not-older-than', 'condition: full-moon'),
    '32:16 wrong-form',
  ],
  ['a condition without its figure', spoilt('    days: 30\n', ''), '30:5 missing'],
  ['a code with spaces', spoilt('code: high', 'code: very high'), '17:11 wrong-form'],
  ['a line break in a name', spoilt('title: Small', 'title: "Small\\nprint"'), '4:8 contradiction'],
  ['half a surrogate pair', spoilt('title: Small', 'title: "Small \\uD800"'), '4:8 contradiction'],
  [
    'an approval of what needs none',
    spoilt('answer: allow', 'answer: allow, approval: director'),
    '28:65 contradiction',
  ],

  // Codes that lead nowhere.
  ['a level that no one defines', spoilt('kinds: any', 'kinds: any, to: [low, higher]'), '28:50 unknown-level'],
  ['a track that no one defines', spoilt('    track: main', '    track: side'), '21:12 unknown-track'],
  [
    'a source that no one cites',
    spoilt('    severity: justify\n    source: BOOK', '    severity: justify\n    source: FILM'),
    '36:13 unknown-source',
  ],
  [
    'a reason that no one lists',
    spoilt('answer: allow', 'answer: justify, reasons: [boredom]'),
    '28:67 unknown-reason',
  ],
  [
    'an outcome that no entry can have',
    spoilt('[Admitted] }', '[Admitted], exceptOutcomes: [duplicate, dead] }'),
    '40:63 unknown-reason',
  ],
  [
    'a clock for a level that is not there',
    spoilt('[Admitted] }', '[Admitted], levels: [low, lower] }'),
    '40:49 unknown-level',
  ],

  // Rules that cannot all be meant.
  ['a code twice', spoilt('code: high', 'code: low'), '17:11 duplicate-code'],
  [
    'rules that contradict each other',
    spoilt('gates:', '  - { id: never, title: Never, kinds: any, answer: refuse, source: BOOK }\ngates:'),
    '29:52 contradictory-rules',
  ],
  [
    'a rule that no move can meet',
    spoilt(
      'gates:',
      '  - { id: idle, title: Idle, kinds: [step-up], from: [high], answer: refuse, source: BOOK }\ngates:',
    ),
    '29:5 rule-without-moves',
  ],
  [
    'a level that nothing leads to',
    spoilt('gates:', '  - { id: shut, title: Shut, kinds: any, to: [high], answer: refuse, source: BOOK }\ngates:'),
    '17:11 unreachable-level',
  ],
  [
    'two claims in force',
    spoilt(
      'status: sourced, inForce: true }',
      'status: sourced, inForce: true }\n      - { min: 1, max: 2, source: BOOK, status: sourced, inForce: true }',
    ),
    '25:7 claim-in-force-count',
  ],
  ['no claim in force', spoilt('inForce: true', 'inForce: false'), '25:7 claim-in-force-count'],
  ['an unverified claim in force', spoilt('status: sourced', 'status: unverified'), '25:74 unverified-in-force'],
  ['a range that is back to front', spoilt('min: 600, max: 900', 'min: 900, max: 600'), '25:16 range-reversed'],
  ['a range of nothing', spoilt('min: 600, max: 900', 'min: null, max: null'), '25:9 empty-range'],
  [
    'an unverified clock in force',
    spoilt('status: sourced\nreasons', 'status: unverified\nreasons'),
    '45:13 unverified-in-force',
  ],
  ['a warning before the start', spoilt('warnBefore: 2', 'warnBefore: 20'), '41:48 warning-before-start'],
  [
    'a level that is referred nowhere',
    spoilt(
      '    rank: 200',
      '    rank: 200\n    offer: [{ offer: referred-out, source: BOOK, status: sourced, inForce: true }]',
    ),
    '21:13 refer-to-missing',
  ],
  [
    'an offer that nobody has verified',
    spoilt(
      '    rank: 200',
      '    rank: 200\n    offer: [{ offer: not-offered, source: BOOK, status: unverified, inForce: true }]',
    ),
    '21:78 unverified-in-force',
  ],
  [
    'an unverified level',
    spoilt('    rank: 200', '    rank: 200\n    status: unverified'),
    '21:13 unverified-in-force',
  ],
  [
    'an unverified gate',
    spoilt('    severity: justify', '    severity: justify\n    status: unverified'),
    '36:13 unverified-in-force',
  ],
  [
    'an unverified line of the crosswalk in force',
    `${SOUND}crosswalk: [{ system: t, code: x, to: [low], inForce: true, source: BOOK, status: unverified }]\n`,
    '48:55 unverified-in-force',
  ],
  [
    'a rule of nobody that is called sourced',
    spoilt('An invented book }', 'An invented book, ours: true }'),
    '28:5 ours-not-said',
  ],
  [
    'a rule of ours that cites somebody',
    spoilt('    severity: justify', '    severity: justify\n    status: own-choice'),
    '30:5 ours-cites-another',
  ],
  [
    'a rule by a source that nobody has opened',
    spoilt('An invented book }', 'An invented book, unopened: true }'),
    '28:5 unopened-not-said',
  ],
  [
    'an unverified calendar',
    `${SOUND}calendars: [{ code: c, name: C, source: BOOK, status: unverified, weekend: [sat, sun], holidays: [] }]\n`,
    '48:55 unverified-in-force',
  ],
  [
    'who acknowledges, on nobody’s word',
    `${SOUND}acknowledging: { roles: [director], reviewHours: 24, source: BOOK, status: unverified }\n`,
    '48:76 unverified-in-force',
  ],
  [
    'who acknowledges, by our own choice in another’s name',
    `${SOUND}acknowledging: { roles: [director], reviewHours: 24, source: BOOK, status: own-choice }\n`,
    '48:16 ours-cites-another',
  ],
  [
    'a service of no list',
    `${SOUND}programs: [{ code: p, name: P, level: low, services: [yoga], sources: [BOOK], review: { state: not-stated } }]\n`,
    '48:55 unknown-reason',
  ],
  [
    'a gate that concerns nothing',
    spoilt('{ kinds: [admission] }', '{ kinds: [admission], levels: [high], settings: [outpatient] }'),
    '34:16 gate-without-moves',
  ],
  [
    'an exclusive track with company',
    spoilt(
      '  - { code: main, name: Main, source: BOOK }',
      '  - { code: main, name: Main, source: BOOK }\n  - { code: solo, name: Solo, exclusive: true, besides: [main], source: BOOK }',
    ),
    '15:58 contradictory-tracks',
  ],
  [
    'taking away from nothing',
    spoilt('title: Small', 'title: Small\nwithout: { gates: [fresh] }'),
    '5:10 nothing-to-take-away',
  ],
  [
    'an unknown base',
    spoilt('title: Small', 'title: Small\nextends: { id: none, version: "1.0.0" }'),
    '5:10 unknown-base',
  ],
];

describe('a faulty pack is refused where its fault is', () => {
  it.each(TABLE)('%s', (_what, text, place) => expect(at(text)).toContain(place));

  it.each(TABLE)('%s: in a sentence that says what to do', (_what, text) => {
    for (const { message, file } of faultsOf(text)) {
      expect(message).toMatch(/^["A-Z0-9].*[.]$/s);
      expect(message.split(/[.:] /).length).toBeGreaterThan(1);
      expect(message).not.toMatch(/undefined|\[object|NaN/);
      expect(file).toBe('small.yaml');
    }
  });
});

describe('a hostile file', () => {
  it('of a billion laughs is refused before anyone laughs', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let depth = 1; depth < 9; depth += 1)
      lines.push(
        `a${depth}: &a${depth} [${Array(9)
          .fill(`*a${depth - 1}`)
          .join(', ')}]`,
      );
    expect(at(lines.join('\n'))).toEqual(['1:1 too-many-aliases']);
  });
  it.each([
    ['['.repeat(100_000), '1:33'],
    ['{'.repeat(260_000), '1:33'],
    ['["]",'.repeat(20_000), '1:161'],
    [`title: x\nlevels: ${'[a: '.repeat(60_000)}`, '2:137'],
    ['- '.repeat(130_000), '1:65'],
    ['? '.repeat(130_000), '1:17'],
    [`${'?\n ?\n  ?\n'.repeat(10_000)}`, '9:3'],
    ['a: '.repeat(80_000), '1:'],
  ])('of a hundred thousand levels is refused where it goes too deep, before it is parsed: %#', (text, place) => {
    const faults = at(text);
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${place}.*too-deep$`))]);
  });
  it('may use thirty levels, brackets in texts and a byte-order mark', () => {
    const sound = `${'['.repeat(30)}"[[[["${']'.repeat(30)}`;
    expect(faultsOf(`${SOUND}note: ${sound}`).map(({ code }) => code)).not.toContain('too-deep');
  });
  it('of keys that repeat fifty thousand times is refused as quickly', () =>
    expect(new Set(at('a: 1\n'.repeat(50_000)).map((one) => one.split(' ')[1]))).toEqual(new Set(['duplicate-key'])));
  it('of ten megabytes is refused unread', () => expect(at('a'.repeat(10_000_000))).toEqual(['1:1 too-large']));
  it('of ten thousand faults is answered with the first two hundred', () => {
    const keys = Array.from({ length: 10_000 }, (_none, index) => `key${index}: 1`).join('\n');
    expect(faultsOf(`${SOUND}${keys}`)).toHaveLength(200);
  });
});

describe('a pack that extends another', () => {
  const document = inventedDocument({ gates: [] });
  const base = { document, sha256: hashPack(document) };
  const findBase: FindBase = (id) => (id === 'invented' ? base : 'unknown');
  const HEADER = `format: 1
id: child
version: "1.0.0"
title: Child
effectiveFrom: "2025-01-01"
review: { state: not-stated }
extends: { id: invented, version: "1.0.0" }
`;
  const parsed = (more: string) => parsePack(`${HEADER}${more}`, { file: 'child.yaml', findBase });
  const spot = (more: string) => {
    const answer = parsed(more);
    return answer.ok ? [] : answer.faults.map(({ line, column, code, path }) => `${line}:${column} ${code} ${path}`);
  };

  it('changes what it names and keeps the rest, and records the hash of its base', () => {
    const answer = parsed('levels: [{ code: "2", name: Evening care }]\n');
    const level = answer.ok ? answer.pack.levels.find(({ code }) => code === '2') : undefined;
    expect(level).toEqual({ ...document.levels.find(({ code }) => code === '2'), name: 'Evening care' });
    expect(answer.ok && answer.pack.extends).toEqual({ id: 'invented', version: '1.0.0', sha256: base.sha256 });
    expect(answer.ok && answer.pack.title).toBe('Child');
  });
  it('is told of its own faults in its own lines', () => {
    expect(spot('levels:\n  - code: "2"\n    rank: many\n')).toEqual(['10:11 wrong-type /levels/0/rank']);
    expect(spot('levels:\n  - { code: "5", name: Five }\n')).toContain('9:5 missing /levels/0/rank');
    expect(spot('reasons:\n  move: [{ code: new }]\n')).toEqual(['9:10 missing /reasons/move/0/name']);
  });
  it('is told of faults that it causes in what it inherits where it names its base', () => {
    const answer = parsed('without: { levels: ["4"], tracks: [detox] }\n');
    expect(
      answer.ok
        ? []
        : answer.faults.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message.slice(0, 29)}`),
    ).toEqual(
      ['7:10 unknown-track Inherited (/tracks/0/besides/', '7:10 unknown-track Inherited (/levels/4/track): '].map(
        (line) => expect.stringMatching(line.replace(/[()[\]/]/g, '.').replace('.levels.4', '.levels.\\d')),
      ),
    );
  });
  it('takes away what it says, and only what is there', () => {
    const answer = parsed('without: { levels: [Z] }\n');
    expect(answer.ok && answer.pack.levels.map(({ code }) => code)).toEqual(['1', '2', '3', '4', 'D']);
    expect(spot('without: { levels: [Q] }\n')).toEqual(['8:21 nothing-to-take-away /without/levels/0']);
  });
  it('may not write one of its own items twice', () =>
    expect(spot('levels: [{ code: "2", name: A }, { code: "2", name: B }]\n')).toEqual([
      '8:42 duplicate-code /levels/1/code',
    ]));
  it('may pin the hash of its base', () => {
    const pinned = (sha256: string) => HEADER.replace('version: "1.0.0" }', `version: "1.0.0", sha256: ${sha256} }`);
    expect(parsePack(pinned(base.sha256), { file: 'child.yaml', findBase }).ok).toBe(true);
    const [fault] = faultsOf(pinned('b'.repeat(64)), findBase);
    expect(fault).toMatchObject({
      line: 7,
      column: 52,
      code: 'base-differs',
      message: expect.stringContaining(base.sha256),
    });
  });
  it('is refused when its base is faulty or a circle', () => {
    expect(faultsOf(HEADER, () => 'faulty')[0]).toMatchObject({ line: 7, column: 10, code: 'faulty-base' });
    expect(faultsOf(HEADER, () => ({ cycle: ['a', 'b', 'a'] }))[0]?.message).toBe(
      'Packs extend one another in a circle: a > b > a. Break it.',
    );
  });
  it('replaces a gate whose condition it changes, and changes one that it keeps', () => {
    const gates = [
      {
        id: 'g',
        title: 'G',
        condition: 'assessment-not-older-than',
        days: 30,
        appliesTo: { kinds: ['admission'] },
        severity: 'justify',
        source: 'BOOK',
      },
    ];
    const withGate = inventedDocument({ gates });
    const find: FindBase = () => ({ document: withGate, sha256: hashPack(withGate) });
    const kept = parsePack(`${HEADER}gates: [{ id: g, days: 7, source: BOOK }]\n`, { file: 'c', findBase: find });
    expect(kept.ok && kept.pack.gates[0]).toMatchObject({ days: 7, severity: 'justify' });
    expect(
      faultsOf(`${HEADER}gates: [{ id: g, condition: assessment-recorded }]\n`, find).map(({ code }) => code),
    ).toContain('missing');
    expect(faultsOf(`${HEADER}gates: [{ id: g, days: 7 }]\n`, find)).toMatchObject([
      { code: 'source-not-restated', message: expect.stringContaining('This changes days') },
    ]);
    expect(faultsOf(`${HEADER}gates: [{ id: g, title: Fresh }]\n`, find)).toEqual([]);
  });

  it('is refused under another source while it keeps who answers for it, unless it says whose word that is', () => {
    const gates = [gate('assessment-recorded', { id: 'g', severity: 'justify', approval: 'director' })];
    const withGate = inventedDocument({ gates });
    const find: FindBase = () => ({ document: withGate, sha256: hashPack(withGate) });
    const sources = 'sources: [{ id: PAGE, citation: An invented page }]\n';
    const faults = (more: string) =>
      faultsOf(`${HEADER}${sources}gates: [{ id: g, source: PAGE${more} }]\n`, find).map(({ code }) => code);
    expect(faults('')).toEqual(['answer-borrowed']);
    expect(faults(', approval: clinician')).toEqual([]);
    expect(faults(', note: Who approves is our own.')).toEqual([]);
  });
});
