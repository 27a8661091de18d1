import { Judged, Level, Place } from '@throughline/care-path';
import {
  Concern,
  Finding,
  Obligation as StoredObligation,
  PackRef,
  RECORDED_KINDS,
  Relied,
  Settling,
  Verdict,
} from '@throughline/continuum';
import { Actor, Effective as StoredEffective, LocalDate, Origin as StoredOrigin } from '@throughline/kernel';
import { component } from '@throughline/http-kit';
import { z } from 'zod';

/**
 * Shapes that are stored as they are answered, but for instants: the schema that reads the log is the one that describes
 * the API.
 */
z.globalRegistry.add(LocalDate, {
  id: 'CalendarDay',
  description: 'A calendar day in the zone of the facility.',
  format: 'date',
  example: '2026-03-01',
});

const iso = z.iso.datetime({ offset: true });
const Effective = component(
  'Effective',
  'When something happened: the instant, and the day and offset that clocks showed where it did.',
  z.strictObject({ ...StoredEffective.shape, at: iso }),
  {
    at: 'The instant. With precision `day` it only orders.',
    offsetMinutes: 'Minutes east of UTC.',
    zone: 'IANA time zone.',
    localDate: 'The day there.',
    precision: '`day`: only the day is known.',
  },
);
component('Actor', 'Who did it: a pseudonymous id, whose name only the identity vault knows.', Actor, {
  id: 'Pseudonymous; `/v1/staff` says who it is.',
  kind: 'A person, this system, or a partner system.',
  roles: 'The roles held at the time.',
});
const Origin = component(
  'Origin',
  'Where a record came from.',
  z.strictObject({ ...StoredOrigin.shape, sourceRecordedAt: iso.nullable() }),
  {
    kind: '`live`: entered by a person. `import`: from another system. `adopted`: from another log.',
    system: "The other system's name. Null for a live entry.",
    recordId: "The other system's record ID. Null for a live entry.",
    sourceRecordedAt: 'When the other system recorded it. Null if it did not say, and for a live entry.',
    batch: 'The import run that brought it; omitted for everything else.',
  },
);
component('LevelOfCare', 'A level of care.', Level, {
  system: 'Whose codes, e.g. `asam-3e`.',
  code: 'The level in that system, e.g. `2.1`.',
});
component('Place', 'Where care is given.', Place, {
  facilityId: 'Code of the facility.',
  programId: 'Code of the program; null when none was named.',
  template: "The pack's program that it followed at the time; null when it followed none.",
  track: 'One placement at a time holds a track.',
  level: 'The level of care.',
  rank: 'Intensity of the level, times ten: higher is more intensive.',
});

component('PackRef', 'A published rule pack.', PackRef, {
  id: 'Its id.',
  version: 'Its version.',
  sha256: 'SHA-256 of the flattened pack, in hex: its identity.',
});
component('Finding', 'What a rule has to say about a move.', Finding, {
  ruleId: 'Stable; for programs. `acknowledge` names it.',
  severity: '`advice`: noted. `justify`: needs a coded reason. `refuse`: not allowed by the pack.',
  title: 'The rule, for people.',
  observed: 'What the rule found.',
  required: 'What it asks for.',
  remedy: 'What to do about it.',
  source: 'Where the rule comes from, as the rule pack cites it.',
  approval: 'The role whose approval is required in addition to the reason. Null when a reason is enough.',
  acknowledgers:
    'Roles that should acknowledge it, at most one for each role. Anyone may; another role’s word opens an urgent review.',
  inputs: 'What the rule looked at. At most one for each value.',
});
component('Relied', 'What a rule that was met rests on.', Relied, {
  ruleId: 'The rule; stable, for programs.',
  title: 'The rule, for people.',
  entryId: 'The entry that met it; null where no entry states the fact.',
  versionId: 'The version of the entry that was looked at; null without an entry.',
  observed: 'What the entry says.',
  inputs: 'What the rule looked at. At most one for each value.',
});
component('Verdict', 'How a rule pack judged a move. The worst finding decides.', Verdict, {
  decision:
    '`allow`: nothing, or advice alone. `justify`: recorded with a reason. `refuse`: recorded only as non-conforming.',
  findings: 'What its rules said. At most one for each rule.',
  relied: 'What the rules that were met rest on. At most one for each rule.',
  judgeVersion: 'Version of the judging itself.',
  packSha256: 'The pack that judged.',
});
component('Concern', 'One aspect of an entry, and the values of it that count.', Concern, {
  what: 'The aspect, e.g. `placement`: the placement that it names.',
  oneOf: 'Any of these, at most one for each value that counts; null stands for an entry that names none.',
});
component('Settling', 'What meets or ends an obligation.', Settling, {
  kind: 'The kind of entry.',
  where: 'What it must concern, all of it. At most one for each aspect.',
});
const Obligation = component(
  'Obligation',
  'What an entry asks for.',
  z.strictObject({
    ...StoredObligation.shape,
    listedFrom: iso,
    opensFrom: iso,
    warnAt: iso,
    dueAt: iso,
    overdueFrom: iso,
    lapsesAt: iso.nullable(),
    action: z.enum(RECORDED_KINDS).nullable(),
    facilityId: z.string(),
    zone: z.string(),
  }),
  {
    facilityId: 'The facility that it is owed at.',
    zone: 'The time zone of that facility; the times are at its offset.',
    clockId: 'The clock of the pack, e.g. `continued-stay-review`.',
    title: 'For people.',
    subject: 'What it is about, by its id.',
    listedFrom: 'On the worklist from then on.',
    opensFrom: 'Nothing earlier meets it.',
    warnAt: 'Due from then on.',
    dueAt: 'By when it is to be done.',
    overdueFrom: 'Overdue from then on.',
    lapsesAt: 'Missed from then on, unless it was done before; null when it never lapses.',
    ownerRole: 'Who is to do it.',
    action: 'The one kind of entry to record to meet it. Null where none does: a proposal is answered.',
    metBy: 'Any of these, later on the path, meets it. At most one for each way to meet it.',
    endedBy: 'Any of these ends it without meeting it. At most one for each way to end it.',
    again: '`replaces`: the same clock, started again about the same, takes its place. `keeps`: it goes on.',
  },
);

export const Conformance = component(
  'Conformance',
  '`conforming`: nothing to say. `justified`: a coded reason was given. `non-conforming`: recorded all the same.',
  Judged.shape.conformance,
);
export { Actor, Effective, Finding, Level, LocalDate, Obligation, Origin, PackRef, Place, Relied, Verdict };
