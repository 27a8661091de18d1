import { randomUUID } from 'node:crypto';
import type { Path, Recorded } from './black-box/answers.js';
import type { Answer } from './black-box/http.js';
import { openSite } from './black-box/provider.js';
import { type Role, Running } from './black-box/running.js';
import { intake, inventedIdentity, Story } from './black-box/story.js';

interface Case {
  readonly what: string;
  readonly status: number;
  readonly code: string;
  /** JSON pointers, or `query:`, `path:` and `header:` elsewhere, with the code at each. */
  readonly at?: readonly (readonly [string, string])[];
  send(): Promise<Answer>;
}

const MEGABYTE = 1024 * 1024;

/** Where what is wrong, in the order of the places. */
const faultsIn = ({ body }: Answer) =>
  (body.errors ?? [])
    .map(({ pointer, code }) => [pointer, code] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

/** What people and programs send by mistake or on purpose: a clear problem for each, and nothing written. */
describe('bad input', () => {
  let running: Running;
  let story: Story;
  let sister: Story;
  let inquiry: Recorded;
  let elsewhere: Recorded;

  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'NORTH',
      name: 'North',
      pack: 'asam-3e-adult',
      programs: [{ code: 'NORTH-IOP', name: 'IOP', levels: ['2.1'] }],
    });
    await openSite(running, {
      code: 'SOUTH',
      name: 'South',
      pack: 'asam-3e-adult',
      programs: [{ code: 'SOUTH-IOP', name: 'IOP', levels: ['2.1'] }],
    });
    story = await Story.of(running, 'NORTH', { identity: inventedIdentity({ birthDate: '2010-05-05' }) });
    sister = await Story.of(running, 'NORTH');
    inquiry = await story.record('front-desk', 'inquiries', '2044-01-10 09:00', { source: 'self' });
    elsewhere = await sister.record('front-desk', 'inquiries', '2044-01-10 09:00', { source: 'self' });
    await intake(story, '2044-01-11', { level: '2.1' });
    await running.reach('2044-03-01T09:00-06:00');
  }, 90_000);
  afterAll(() => running.end());

  const head = async (): Promise<string> => {
    const { body } = await running
      .as('director')
      .get<Path & { freshness: { watermark: { position: string } } }>(`/v1/clients/${story.clientId}/path`);
    return body.freshness.watermark.position;
  };

  /** Bytes as they are, to a route of the story's client. */
  function bytes(
    body: string | Buffer,
    route = 'inquiries',
    headers: Record<string, string> = {},
    role: Role = 'clinician',
  ): Promise<Answer> {
    const caller = running.as(role, 'NORTH');
    const path = route.startsWith('/') ? route : `/v1/clients/${story.clientId}/${route}`;
    return running.http.ask({
      method: 'POST',
      path,
      body,
      headers: { ...caller.headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
    });
  }
  const sent = (route: string, fields: object, role: Role = 'clinician') =>
    bytes(JSON.stringify({ facilityId: 'NORTH', when: '2044-01-20T09:00-06:00', ...fields }), route, {}, role);
  const when = (text: unknown, more: object = {}) => sent('inquiries', { when: text, ...more });

  const malformed = (what: string, code: string, send: () => Promise<Answer>, at: Case['at'] = []): Case => ({
    what,
    status: 400,
    code,
    at,
    send,
  });
  const field = (what: string, send: () => Promise<Answer>, ...at: readonly (readonly [string, string])[]): Case => ({
    what,
    status: 400,
    code: 'request-invalid',
    at,
    send,
  });
  const refused = (what: string, code: string, pointer: string, send: () => Promise<Answer>): Case => ({
    what,
    status: 422,
    code,
    at: [[pointer, code]],
    send,
  });

  const FORMS: readonly Case[] = [
    {
      what: 'a body of 10 MB',
      status: 413,
      code: 'body-too-large',
      send: () => bytes(`{"narrative":"${'x'.repeat(10 * MEGABYTE)}"}`),
    },
    malformed('100,000 arrays within one another', 'json-too-deep', () =>
      bytes(`{"narrative":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    ),
    malformed('50,000 objects within one another', 'json-too-deep', () => bytes('{"a":'.repeat(50_000))),
    malformed('a key __proto__', 'json-key-forbidden', () =>
      bytes('{"facilityId":"NORTH","__proto__":{"polluted":true}}'),
    ),
    malformed('a key __proto__ written with escapes', 'json-key-forbidden', () =>
      bytes('{"\\u005f_proto__":{"polluted":true}}'),
    ),
    malformed('a key constructor deep down', 'json-key-forbidden', () =>
      bytes('{"ratings":[{"constructor":{"prototype":{}}}]}'),
    ),
    malformed('a key twice', 'json-key-repeated', () => bytes('{"facilityId":"NORTH","facilityId":"SOUTH"}')),
    malformed(
      'half a surrogate pair',
      'text-malformed',
      () => bytes('{"facilityId":"NORTH","when":"2044-01-20","narrative":"\\ud800"}'),
      [['/narrative', 'text-malformed']],
    ),
    malformed(
      'NUL',
      'text-malformed',
      () => bytes('{"facilityId":"NORTH","when":"2044-01-20","narrative":"a\\u0000b"}'),
      [['/narrative', 'text-malformed']],
    ),
    malformed('bytes that are no UTF-8', 'text-malformed', () =>
      bytes(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
    ),
    malformed('no JSON', 'json-malformed', () => bytes('facilityId=NORTH')),
    malformed('JSON that is cut off', 'json-malformed', () => bytes('{"facilityId":"NORTH"')),
    malformed('JSON with a comment', 'json-malformed', () => bytes('{"facilityId":"NORTH"/* here */}')),
    malformed('nothing', 'body-missing', () => bytes(''), [['', 'body-missing']]),
    ...['[]', 'null', '"NORTH"', '42'].map((json) =>
      malformed(`${json} instead of an object`, 'body-missing', () => bytes(json), [['', 'body-missing']]),
    ),
    {
      what: 'a form instead of JSON',
      status: 415,
      code: 'media-type-unsupported',
      send: () => bytes('facilityId=NORTH', 'inquiries', { 'Content-Type': 'application/x-www-form-urlencoded' }),
    },
    {
      what: 'XML',
      status: 415,
      code: 'media-type-unsupported',
      send: () => bytes('<facilityId/>', 'inquiries', { 'Content-Type': 'application/xml' }),
    },
    malformed(
      'dryRun that is neither true nor false',
      'field-type',
      () => bytes('{}', `/v1/clients/${story.clientId}/inquiries?dryRun=perhaps`),
      [['query:dryRun', 'field-type']],
    ),
    {
      what: 'a route that does not exist',
      status: 404,
      code: 'route-unknown',
      send: () => bytes('{}', '/v1/patients'),
    },
    {
      what: 'an id in the address that is none',
      status: 404,
      code: 'client-unknown',
      send: () => bytes(JSON.stringify({ facilityId: 'NORTH', when: '2044-01-20' }), '/v1/clients/42/inquiries'),
    },
    {
      what: 'headers of 20 kB',
      status: 431,
      code: 'headers-too-large',
      send: () => bytes('{}', 'inquiries', { 'X-Long': 'x'.repeat(20_000) }),
    },
  ];

  const FIELDS: readonly Case[] = [
    ...['tenantId', 'actor', 'roles', 'version', 'recordedAt', 'entryId', 'conformance'].map((name) =>
      field(`an extra field ${name}`, () => sent('inquiries', { [name]: 'x' }), [`/${name}`, 'field-unknown']),
    ),
    field(
      'an extra field within a list',
      () => sent('assessments', { ratings: [{ dimension: 'D1', rating: '2', verdict: 'fine' }] }),
      ['/ratings/0/verdict', 'field-unknown'],
    ),
    field('a name with a slash and a tilde', () => sent('inquiries', { 'a/b~c': 1 }), ['/a~1b~0c', 'field-unknown']),
    field('no time', () => bytes(JSON.stringify({ facilityId: 'NORTH' })), ['/when', 'field-missing']),
    field(
      'several faults at once',
      () => bytes(JSON.stringify({ when: 5, source: {} }), 'inquiries'),
      ['/facilityId', 'field-missing'],
      ['/source', 'field-type'],
      ['/when', 'field-type'],
    ),
    field('a number for a text', () => sent('inquiries', { narrative: 42 }), ['/narrative', 'field-type']),
    field('a text for a flag', () => sent('discharges', { disposition: 'completed', planned: 'yes' }), [
      '/planned',
      'field-type',
    ]),
    field('a text for a number', () => sent('schedules', { days: [], sessionMinutes: '180' }), [
      '/sessionMinutes',
      'field-type',
    ]),
    field('a fraction for a whole number', () => sent('schedules', { days: [], sessionMinutes: 90.5 }), [
      '/sessionMinutes',
      'field-type',
    ]),
    field(
      'a number beyond all numbers',
      () => bytes('{"facilityId":"NORTH","when":"2044-01-20","days":[],"sessionMinutes":1e400}', 'schedules'),
      ['/sessionMinutes', 'field-type'],
    ),
    field('a session of more than a day', () => sent('schedules', { days: [], sessionMinutes: 1441 }), [
      '/sessionMinutes',
      'value-too-large',
    ]),
    field('an object for a list', () => sent('assessments', { parts: { 0: 'medical' } }), ['/parts', 'field-type']),
    field('a list with one item twice', () => sent('assessments', { parts: ['medical', 'medical'] }), [
      '/parts',
      'list-repeats',
    ]),
    field(
      'a list that is too long',
      () => sent('assessments', { parts: Array.from({ length: 41 }, (_, index) => `part-${index}`) }),
      ['/parts', 'list-too-long'],
    ),
    field('a day of the week that there is none of', () => sent('schedules', { days: ['someday'] }), [
      '/days',
      'value-not-allowed',
    ]),
    field('an outcome that is none', () => sent('inquiries', { outcome: 'maybe' }), ['/outcome', 'value-not-allowed']),
    field('a code with spaces', () => sent('inquiries', { source: 'a friend of hers' }), ['/source', 'code-malformed']),
    field('an id that is none', () => sent('inquiries', { after: 'the last one' }), ['/after', 'id-malformed']),
    field('a text that is too long', () => sent('inquiries', { narrative: 'x'.repeat(20_001) }), [
      '/narrative',
      'text-too-long',
    ]),
  ];

  const TIMES: readonly Case[] = [
    ...['2044-02-30', '2043-02-29', '2044-13-01', '2044-00-10', '2044-04-31T09:00-05:00'].map((text) =>
      malformed(`${text}, which does not exist`, 'date-does-not-exist', () => when(text), [
        ['/when', 'date-does-not-exist'],
      ]),
    ),
    malformed('a time without its offset', 'time-without-zone', () => when('2044-01-20T09:00'), [
      ['/when', 'time-without-zone'],
    ]),
    malformed('an offset that contradicts the zone', 'offset-contradicts-zone', () => when('2044-01-20T09:00-05:00'), [
      ['/when', 'offset-contradicts-zone'],
    ]),
    malformed(
      'an offset that contradicts the zone in brackets',
      'offset-contradicts-zone',
      () => when('2044-01-20T09:00-06:00[America/New_York]'),
      [['/when', 'offset-contradicts-zone']],
    ),
    malformed(
      'a zone that there is none of',
      'zone-unknown',
      () => when('2044-01-20T09:00-06:00', { zone: 'America/Springfield' }),
      [['/zone', 'zone-unknown']],
    ),
    malformed('the year 9999', 'year-too-late', () => when('9999-01-01T00:00-06:00'), [['/when', 'year-too-late']]),
    malformed('the year 1066', 'year-too-early', () => when('1066-10-14'), [['/when', 'year-too-early']]),
    ...[
      '2044-01-20T24:00-06:00',
      '2044-01-20T09:60-06:00',
      '20.01.2044',
      '2044-1-5',
      'yesterday',
      '2044-01-20 09:00',
      '1705770000000',
      '',
    ].map((text) =>
      malformed(`${JSON.stringify(text)} as a time`, 'time-malformed', () => when(text), [['/when', 'time-malformed']]),
    ),
    refused('a time in the future', 'time-in-future', '/when', () => when('2045-01-01T09:00-06:00')),
    refused('a time before the birth of the client', 'time-before-birth', '/when', () => when('2010-05-04')),
    malformed(
      'a last day before the first that is no day',
      'request-invalid',
      () => sent('authorizations', { state: 'approved', lastDay: '2044-02-30' }, 'utilization-review'),
      [['/lastDay', 'date-does-not-exist']],
    ),
    refused('a last day before the first', 'dates-out-of-order', '/lastDay', () =>
      sent('authorizations', { state: 'approved', from: '2044-02-02', lastDay: '2044-02-01' }, 'utilization-review'),
    ),
  ];

  const FACTS: readonly Case[] = [
    refused('a level that the pack does not know', 'level-unknown', '/level', () =>
      sent('admissions', { level: '2.2' }),
    ),
    refused('a recommended level that the pack does not know', 'level-unknown', '/recommendedLevel', () =>
      sent('assessments', { recommendedLevel: '9' }),
    ),
    refused('a program of another facility', 'program-of-another-facility', '/programId', () =>
      sent('admissions', { level: '2.1', programId: 'SOUTH-IOP' }),
    ),
    refused('a program that nobody knows', 'program-unknown', '/programId', () =>
      sent('admissions', { level: '2.1', programId: 'NO-IOP' }),
    ),
    refused('a level that the program does not deliver', 'level-not-of-program', '/level', () =>
      sent('admissions', { level: '2.5', programId: 'NORTH-IOP' }),
    ),
    refused('a facility of others', 'facility-unknown', '/facilityId', () =>
      sent('inquiries', { facilityId: 'SOUTH' }),
    ),
    refused('a facility that nobody knows', 'facility-unknown', '/facilityId', () =>
      sent('inquiries', { facilityId: 'WEST' }),
    ),
    refused('a code that the pack does not know', 'code-unknown', '/source', () =>
      sent('inquiries', { source: 'astrology' }),
    ),
    refused('a finding that the pack does not know', 'code-unknown', '/findings/1', () =>
      sent('assessments', { findings: ['crisis', 'bad-mood'] }),
    ),
    refused('an assessment that is on no path', 'assessment-unknown', '/assessmentId', () =>
      sent('recommendations', { level: '2.1', assessmentId: randomUUID() }),
    ),
    {
      what: 'a correction of an entry of another path',
      status: 404,
      code: 'entry-not-on-path',
      send: () => bytes(correction(elsewhere), `entries/${elsewhere.entryId}/corrections`),
    },
    {
      what: 'a correction of a superseded version',
      status: 409,
      code: 'version-superseded',
      at: [['/replaces', 'version-superseded']],
      send: () => bytes(correction({ ...inquiry, versionId: randomUUID() }), `entries/${inquiry.entryId}/corrections`),
    },
    {
      what: 'a stale If-Match',
      status: 412,
      code: 'revision-stale',
      send: () =>
        bytes(JSON.stringify({ facilityId: 'NORTH', when: '2044-01-20' }), 'inquiries', { 'If-Match': '"0"' }),
    },
    {
      what: 'the answer to a proposal that is none',
      status: 404,
      code: 'proposal-unknown',
      send: () => bytes('{}', `proposals/${randomUUID()}/withdrawal`),
    },
    {
      what: 'the end of a plan that is none',
      status: 404,
      code: 'plan-unknown',
      send: () => bytes('{"reason":"no-bed"}', `planned-moves/${randomUUID()}/cancellation`),
    },
  ];

  const PEOPLE: readonly Case[] = [
    malformed('nobody at all', 'identity-missing', () => bytes('{"facilityId":"NORTH"}', '/v1/clients'), [
      ['/identity', 'identity-missing'],
    ]),
    malformed('a name without letters', 'identity-invalid', () => person({ familyName: '...' }), [
      ['/identity/familyName', 'name-without-letters'],
    ]),
    field('a birthday that does not exist', () => person({ birthDate: '1999-02-29' }), [
      '/identity/birthDate',
      'date-does-not-exist',
    ]),
    malformed('a birthday in the future', 'identity-invalid', () => person({ birthDate: '2060-01-01' }), [
      ['/identity/birthDate', expect.any(String) as unknown as string],
    ]),
    malformed(
      'an anonymous client with a name',
      'identity-contradicts-anonymous',
      () =>
        bytes(JSON.stringify({ facilityId: 'NORTH', anonymous: true, identity: inventedIdentity() }), '/v1/clients'),
      [['/anonymous', 'identity-contradicts-anonymous']],
    ),
    field('a social security number', () => person({ ssn: '078-05-1120' }), ['/identity/ssn', 'field-unknown']),
  ];

  const correction = ({ versionId }: Recorded) =>
    JSON.stringify({
      replaces: versionId,
      correction: 'wrong-date',
      entry: { facilityId: 'NORTH', when: '2044-01-09', source: 'family' },
    });
  const person = (more: object) =>
    bytes(JSON.stringify({ facilityId: 'NORTH', identity: { ...inventedIdentity(), ...more } }), '/v1/clients');

  const named = (cases: readonly Case[]) => cases.map((one) => [one.what, one] as const);

  describe.each([
    ['the form of the body', FORMS],
    ['fields', FIELDS],
    ['times', TIMES],
    ['facts', FACTS],
    ['people', PEOPLE],
  ])('%s', (_name, cases) => {
    it.each(named(cases))('refuses %s', async (_what, { status, code, at, send }) => {
      const before = await head();
      const answer = await send();
      expect({
        status: answer.status,
        code: answer.body?.code,
        expected: answer.body?.status,
        type: answer.headers['content-type'],
      }).toEqual({
        status,
        code,
        expected: status,
        type: expect.stringMatching(/^application\/problem\+json/),
      });
      expect(answer.body.type).toBe(`/docs/problems#${code}`);
      expect(answer.body.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(answer.body.detail).toMatch(/^\S.*\.$/);
      if (at !== undefined) expect(faultsIn(answer)).toEqual(at);
      expect(answer.text).not.toMatch(/ {4}at |node_modules|\.js:\d+/);
      expect(await head()).toBe(before);
    });
  });

  it('refuses the same key with another body and keeps the first', async () => {
    const key = randomUUID();
    const first = await bytes(
      JSON.stringify({ facilityId: 'NORTH', when: '2044-01-21', source: 'self' }),
      'inquiries',
      { 'Idempotency-Key': key },
    );
    const before = await head();
    const other = await bytes(
      JSON.stringify({ facilityId: 'NORTH', when: '2044-01-22', source: 'self' }),
      'inquiries',
      { 'Idempotency-Key': key },
    );
    expect([first.status, other.status, other.body.code]).toEqual([201, 422, 'idempotency-key-reused']);
    expect(await head()).toBe(before);
  });

  it('takes a body with a byte-order mark, and text in any script', async () => {
    const answer = await bytes(
      `\ufeff${JSON.stringify({ facilityId: 'NORTH', when: '2044-01-23', narrative: 'Спасибо 谢谢 🙏 \u2028 مرحبا' })}`,
    );
    expect(answer.status).toBe(201);
  });

  it('still answers, with no object spoilt, after all of that', async () => {
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const { status } = await running.http.ask({ method: 'GET', path: '/readyz' });
    expect(status).toBe(200);
    expect(running.process.printed.toString()).not.toMatch(/unhandled|uncaught/i);
  });
});
