import { POPULATIONS } from '../vocabulary.js';
import { LocalDate } from '@throughline/kernel';
import { z } from 'zod';
import { Acknowledging } from './acknowledging.js';
import { Calendar } from './calendars.js';
import { Clock } from './clocks.js';
import { Gate } from './gates.js';
import { CrosswalkLine, Level, Track } from './levels.js';
import { MoveRule } from './moves.js';
import { Note, Phase, Program, Review } from './programs.js';
import { Reasons } from './reasons.js';
import { Code, Codes, Name, Sentence } from './words.js';

const Source = z.strictObject({
  id: Code,
  citation: Sentence,
  url: z.url().max(500).nullable().default(null),
  retrievedOn: LocalDate.nullable().default(null),
  updatedOn: LocalDate.nullable().default(null),
  /** Nobody published it: our own choice or mapping. What cites it says so in its status. */
  ours: z.boolean().default(false),
  /** Nobody has opened it yet: what cites it is `unverified`, and never in force. */
  unopened: z.boolean().default(false),
});
type Source = z.infer<typeof Source>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Version = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(-[0-9A-Za-z.-]{1,40})?$/);
/** The pack that a pack builds on; `sha256` pins it. */
const Base = z.strictObject({ id: Code, version: Version, sha256 });

/** As it is written: without a hash, whatever the named version holds is taken, and its hash is recorded. */
export const Extends = z.strictObject({ id: Code, version: Version, sha256: sha256.optional() }).nullable();

/** What a pack that extends another takes away from it, by id or code. */
export const Without = z.strictObject({
  tracks: Codes.default([]),
  levels: Codes.default([]),
  moves: Codes.default([]),
  gates: Codes.default([]),
  calendars: Codes.default([]),
  clocks: Codes.default([]),
  phases: Codes.default([]),
  programs: Codes.default([]),
  /** Systems whose crosswalk goes. */
  crosswalk: Codes.default([]),
});

const Intensity = z.strictObject({
  /** Minutes by which a week may miss its range and still be met. */
  toleranceMinutes: z.int().min(0).max(10_080).default(0),
  sessionTypes: z
    .array(z.strictObject({ code: Code, name: Name, counts: z.boolean() }))
    .max(40)
    .default([]),
});

/** A whole pack, with everything it builds on folded in. Its canonical JSON is what is published, hashed and judged by. */
export const FlatPack = z.strictObject({
  format: z.literal(1),
  id: Code,
  version: Version,
  title: Name,
  effectiveFrom: LocalDate,
  edition: Name,
  jurisdiction: Name,
  population: z.enum([...POPULATIONS, 'any']),
  extends: Base.nullable().default(null),
  attribution: Sentence,
  disclaimer: Sentence,
  review: Review,
  sources: z.array(Source).min(1).max(200),
  tracks: z.array(Track).min(1).max(20),
  levels: z.array(Level).min(1).max(64),
  moves: z.array(MoveRule).min(1).max(256),
  gates: z.array(Gate).max(128).default([]),
  acknowledging: Acknowledging.nullable().default(null),
  calendars: z.array(Calendar).max(20).default([]),
  clocks: z.array(Clock).max(64).default([]),
  intensity: Intensity.default({ toleranceMinutes: 0, sessionTypes: [] }),
  phases: z.array(Phase).max(64).default([]),
  reasons: Reasons,
  programs: z.array(Program).max(64).default([]),
  crosswalk: z.array(CrosswalkLine).max(256).default([]),
  notes: z.array(Note).max(100).default([]),
});
export type FlatPack = z.infer<typeof FlatPack>;
