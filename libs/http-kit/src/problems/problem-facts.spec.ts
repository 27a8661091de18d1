import {
  AppendTooLarge,
  LogClosed,
  LogDamaged,
  LogFull,
  LogUnavailable,
  recordContended,
  streamBusy,
} from '@throughline/event-store';
import { defineProblem, Refusal, type RefusalKind, UnreadableEvent } from '@throughline/kernel';
import { problemOf, STATUS_OF } from './problem.js';
import { problemFactsOf } from './problem-facts.js';

describe('an error on its way to the caller', () => {
  it.each(Object.entries(STATUS_OF) as [RefusalKind, number][])('is a refusal of kind %s: %d', (kind, status) =>
    expect(
      problemFactsOf(new Refusal(defineProblem({ code: 'some-code', kind, sentence: 'A sentence.' }))),
    ).toMatchObject({
      status,
      code: 'some-code',
      detail: 'A sentence.',
    }),
  );

  it.each<[string, unknown, number, string]>([
    ['a full disk', new LogFull(), 507, 'storage-full'],
    ['a damaged log', new LogDamaged(), 500, 'log-damaged'],
    ['an event of a later version', new UnreadableEvent('id', 'x'), 500, 'event-unreadable'],
    ['a log that does not answer', new LogUnavailable('x'), 503, 'log-unavailable'],
    ['a closed log', new LogClosed(), 503, 'log-closed'],
    ['too large an append', new AppendTooLarge(), 413, 'append-too-large'],
    [
      'too large a body',
      Object.assign(new Error(), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }),
      413,
      'body-too-large',
    ],
    [
      'an unknown form of body',
      Object.assign(new Error(), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }),
      415,
      'media-type-unsupported',
    ],
    [
      'no such route',
      Object.assign(new Error('Cannot GET /v1/clients/Ada'), { statusCode: 404 }),
      404,
      'route-unknown',
    ],
    [
      'an unknown fault of the caller',
      Object.assign(new Error('secret'), { statusCode: 418 }),
      418,
      'request-malformed',
    ],
  ])('is %s: %d %s', (_, error, status, code) => expect(problemFactsOf(error)).toMatchObject({ status, code }));

  it.each([
    new Error('Ada Quill'),
    Object.assign(new Error('Ada Quill'), { statusCode: 500 }),
    'Ada Quill',
    null,
    undefined,
    5,
  ])('says nothing when it is a bug of ours', (error) => expect(problemFactsOf(error)).toBeUndefined());

  it('says when to try again', () => {
    const retryAfter = (error: unknown) => problemFactsOf(error)?.retryAfter;
    expect(retryAfter(new LogUnavailable('x'))).toBe(1);
    expect(retryAfter(new Refusal(streamBusy))).toBe(1);
    expect(retryAfter(new Refusal(recordContended))).toBe(1);
    expect(retryAfter(new Refusal({ ...recordContended, code: 'another-conflict' }))).toBeUndefined();
  });

  it('says nothing of trying again where that does not help', () => {
    const never = defineProblem({ code: 'never', kind: 'unanswerable', sentence: 'Ask for less.' });
    expect(problemFactsOf(new Refusal(never))).toMatchObject({ status: 503, code: 'never' });
    expect(problemFactsOf(new Refusal(never))?.retryAfter).toBeUndefined();
  });

  it('never puts the words of a framework into the answer', () =>
    expect(
      JSON.stringify(problemFactsOf(Object.assign(new Error('Cannot GET /v1/clients/Ada'), { statusCode: 404 }))),
    ).not.toContain('Ada'));
});

describe('a problem', () => {
  it('has the shape of RFC 9457, with a stable code', () => {
    const fault = { pointer: '/when', code: 'time-without-zone', detail: 'A time of day needs its offset.' };
    expect(
      problemOf(
        { status: 400, code: 'time-without-zone', detail: 'A time of day needs its offset.', faults: [fault] },
        'id',
      ),
    ).toEqual({
      type: '/docs/problems#time-without-zone',
      title: 'The request cannot be understood',
      status: 400,
      detail: 'A time of day needs its offset.',
      instance: 'urn:uuid:id',
      code: 'time-without-zone',
      errors: [fault],
    });
  });

  it('names fifty wrong fields at most', () => {
    const faults = Array.from({ length: 60 }, (_, at) => ({ pointer: `/list/${at}`, code: 'code', detail: 'x' }));
    expect(problemOf({ status: 400, code: 'x', detail: 'x', faults }, 'id').errors).toEqual(faults.slice(0, 50));
  });

  it('carries findings beside its own members, which they cannot replace', () =>
    expect(
      problemOf(
        { status: 422, code: 'refused', detail: 'x', details: { findings: [1], status: 200, code: 'ok' } },
        'id',
      ),
    ).toMatchObject({
      findings: [1],
      status: 422,
      code: 'refused',
    }));
});
