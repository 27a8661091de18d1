import { ACCEPTED, admit, type Admit, NO_TERMS, recordEntry, voidEntry } from '@throughline/care-path';
import { aftercarePlan, assessment } from '@throughline/care-path/scenario';
import type { RecordedEvent } from '@throughline/event-store';
import { type Effective, Narrative, type Refusal, wholeEvent, type CommandRequest } from '@throughline/kernel';
import { resolveWhen } from '@throughline/time';
import { CarePaths, type Decide } from './care-paths.js';
import { NOON, WriteSide } from './scenario/write-side.js';

let service: WriteSide;
let writer: CarePaths;
beforeAll(() => {
  service = new WriteSide({ now: () => NOON });
  writer = new CarePaths(service.writerParts);
});
afterAll(() => service.close());

let keys = 0;
const request = (given: Partial<CommandRequest> = {}): CommandRequest => ({
  name: 'Import',
  body: { row: 7 },
  actor: { id: 'importer', kind: 'system', roles: ['director'] },
  facilities: 'all',
  idempotencyKey: `key-${(keys += 1)}`,
  correlationId: 'batch-1',
  ...given,
});

const at = (when: string): Effective => resolveWhen(when, 'America/Chicago');
const admission = (when: string, level = '2.1'): Admit => ({
  ...NO_TERMS,
  facilityId: 'HAWTHORN',
  programId: null,
  level,
  track: null,
  effective: at(when),
  source: null,
  narrative: null,
});
const admitting =
  (when: string, level?: string): Decide =>
  (path, context) =>
    admit(admission(when, level), path, context);
const registered = async () =>
  (await writer.register(request(), { facilityId: 'HAWTHORN', identity: null })).clientId as string;

const narrativeOf = (event: RecordedEvent, pointer: string) => JSON.parse(event.private).values[pointer];

describe('the writer, called in process', () => {
  it('registers and records without any HTTP around it', async () => {
    const clientId = await registered();
    const entry = { ...assessment('2026-05-01'), facilityId: 'HAWTHORN' };
    await writer.record(clientId, request(), (path, context) => recordEntry({ ...NO_TERMS, entry }, path, context));
    const answer = await writer.record(clientId, request(), admitting('2026-05-04T09:00-05:00'));
    expect(answer).toMatchObject({ clientId, revision: 2, conformance: 'conforming', events: [{ type: 'Admitted' }] });
  });

  it('judges an import as advice, and says where it came from', async () => {
    const origin = { kind: 'import', system: 'hospital-log', recordId: 'A', sourceRecordedAt: null } as const;
    const clientId = await registered();
    const answer = await writer.record(clientId, request({ origin }), admitting('2024-05-04T09:00-05:00', '3.5'));
    expect([answer.conformance, answer.verdict?.decision]).toEqual(['non-conforming', 'refuse']);
    const { metadata } = wholeEvent((await service.events(clientId)).at(-1)!);
    expect(metadata).toMatchObject({
      origin,
      actor: { id: 'importer', kind: 'system' },
      correlationId: 'batch-1',
      onBehalfOf: null,
      causationId: null,
      traceparent: null,
    });
  });

  it('adds nothing when an import is run again', async () => {
    const clientId = await registered();
    const row = request({ origin: { kind: 'import', system: 'hospital-log', recordId: 'B', sourceRecordedAt: null } });
    const first = await writer.record(clientId, row, admitting('2024-05-04T09:00-05:00'));
    const again = await writer.record(clientId, row, admitting('2024-05-04T09:00-05:00'));
    expect([again.replayed, { ...again, replayed: false }]).toEqual([true, first]);
    expect(await service.events(clientId)).toHaveLength(2);
  });

  it('refuses what lies before birth, also where the caller does not ask', async () => {
    const identity = {
      familyName: 'Okafor',
      givenNames: 'Adaeze',
      birthDate: '2025-04-17',
      recordNumbers: [],
      phones: [],
      emails: [],
    };
    const { clientId } = await writer.register(request(), { facilityId: 'HAWTHORN', identity });
    const tried = writer.record(clientId as string, request(), admitting('2025-04-16'));
    await expect(tried).rejects.toMatchObject({ code: 'justification-needed' });
    const late = writer.record(
      clientId as string,
      request({ origin: { kind: 'import', system: 's', recordId: 'r', sourceRecordedAt: null } }),
      admitting('2025-04-16'),
    );
    await expect(late).rejects.toMatchObject({
      code: 'time-before-birth',
      faults: [{ pointer: '/when', code: 'time-before-birth', detail: expect.any(String) }],
    });
  });

  it('tells the findings of a refusal at the top', async () => {
    const clientId = await registered();
    const refusal = await writer.record(clientId, request(), admitting('2026-05-04T09:00-05:00', '3.5')).then(
      () => undefined,
      (error: Refusal) => error,
    );
    expect(refusal?.details['findings']).toMatchObject([
      { ruleId: 'assessment-current' },
      { ruleId: 'residential-by-step-up' },
    ]);
  });

  it('never stores what its own schema does not allow', async () => {
    const clientId = await registered();
    const before = (await service.events(clientId)).length;
    const broken: Decide = () => ({
      events: [{ type: 'MoveDeclined', data: { proposalId: 'no-uuid', reason: 'Adaeze' } }],
      impact: [],
      acceptance: ACCEPTED,
      entryId: null,
    });
    await expect(writer.record(clientId, request(), broken)).rejects.toThrow(
      /MoveDeclined that cannot be stored: proposalId/,
    );
    await expect(writer.record(clientId, request(), broken)).rejects.not.toThrow(/Adaeze/);
    expect(await service.events(clientId)).toHaveLength(before);
  });

  it('seals free text wherever a decision puts it, each under its own event and field', async () => {
    const clientId = await registered();
    const entry = { ...aftercarePlan('2026-05-01'), facilityId: 'HAWTHORN', narrative: new Narrative('First text.') };
    const recorded = await writer.record(clientId, request(), (path, context) =>
      recordEntry({ ...NO_TERMS, entry }, path, context),
    );
    const entryId = recorded.entryId as string;
    const replaces = recorded.versionId as string;
    await writer.record(clientId, request(), (path, context) =>
      voidEntry(
        { entryId, replaces, reason: 'duplicate', narrative: new Narrative('Second text.'), acceptImpact: null },
        path,
        context,
      ),
    );
    const [plan, voided] = (await service.events(clientId)).slice(-2);
    expect(JSON.stringify([plan, voided])).not.toMatch(/First|Second/);
    expect(
      await service.vault.open(clientId, plan!.id, '/entry/narrative', narrativeOf(plan!, '/data/entry/narrative')),
    ).toEqual({ text: 'First text.' });
    expect(
      await service.vault.open(clientId, voided!.id, '/narrative', narrativeOf(voided!, '/data/narrative')),
    ).toEqual({
      text: 'Second text.',
    });
    expect(JSON.parse(voided!.meta).facilityId).toBe('HAWTHORN');
  });

  it('reads a path only for those who may see the client', async () => {
    const clientId = await registered();
    expect((await writer.read(clientId, ['HAWTHORN'])).registered?.facilityId).toBe('HAWTHORN');
    await expect(writer.read(clientId, ['ROWAN'])).rejects.toMatchObject({ code: 'client-unknown' });
    await expect(writer.read('carePath-x', 'all')).rejects.toMatchObject({ code: 'client-unknown' });
  });

  it('lets one of eight writers on one revision in', async () => {
    const clientId = await registered();
    const tried = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        writer.record(clientId, request({ seen: 0 }), (path, context) =>
          recordEntry(
            { ...NO_TERMS, entry: { ...assessment(`2026-05-0${index + 1}`), facilityId: 'HAWTHORN' } },
            path,
            context,
          ),
        ),
      ),
    );
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await service.events(clientId)).toHaveLength(2);
  });
});
