import type { KitRequest } from '../http-shapes.js';
import { askedOf } from './asked-for.js';

const ROUTE = '/v1/clients/:clientId/path';
const request = (changed: Partial<KitRequest>) =>
  ({ method: 'GET', routeOptions: { url: ROUTE }, params: { clientId: 'a' }, query: {}, ...changed }) as KitRequest;
const asked = (query: object, changed: Partial<KitRequest> = {}) => askedOf(request({ query, ...changed }), 'query');

describe('what is asked of a list', () => {
  it('is the same whatever page of it is meant, and in whatever order it is said', () => {
    const terms = { level: '1,2.1', sort: '-from' };
    const page = { limit: '7', cursor: 'here', atLeast: '0042' };
    expect(asked({ ...page, sort: '-from', level: ['2.1', '1'] })).toBe(asked(terms));
  });

  it.each([
    ['another filter', asked({ level: '1', sort: 'from' })],
    ['another order', asked({ level: '2.1', sort: '-from' })],
    ['no order', asked({ level: '2.1' })],
    ['one filter more', asked({ level: '2.1', sort: 'from', asOf: '2026-03-01' })],
    ['another route', asked({ level: '2.1', sort: 'from' }, { routeOptions: { url: '/v1/placements' } })],
    ['another client', asked({ level: '2.1', sort: 'from' }, { params: { clientId: 'b' } })],
  ])('is something else with %s', (_what, other) => {
    expect(other).not.toBe(asked({ level: '2.1', sort: 'from' }));
  });

  it('is in the body of a search', () => {
    const search = (body: unknown) => askedOf(request({ body }), 'body');
    expect(search({ text: 'okaf', limit: 2, after: 'here' })).toBe(search({ text: 'okaf' }));
    expect(search({ text: 'okaf adae' })).not.toBe(search({ text: 'okaf' }));
    expect(search({ text: 'adae, okaf' })).not.toBe(search({ text: 'okaf, adae' }));
    for (const body of [undefined, null, 'text', []]) expect(search(body)).toBe(search({}));
  });
});
