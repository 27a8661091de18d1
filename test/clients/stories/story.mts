/** One story told by a client that openapi-typescript made: register, receive, admit, read the path, count. Prints what it saw. */
import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

const { BASE_URL: baseUrl = '', TOKEN: token = '', FACILITY: facilityId = '' } = process.env;
const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
const header = () => ({ 'Idempotency-Key': randomUUID() });

function given<Data>({ data, error }: { data?: Data; error?: unknown }): Data {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

const registered = given(
  await api.POST('/v1/clients', { params: { header: header() }, body: { facilityId, anonymous: true } }),
);
const clientId = registered.clientId ?? '';
const params = () => ({ path: { clientId }, header: header() });
const inquiry: components['schemas']['InquiryBody'] = { facilityId, when: '2026-02-02T09:00-06:00' };
given(await api.POST('/v1/clients/{clientId}/inquiries', { params: params(), body: inquiry }));
const admission = { facilityId, when: '2026-02-03T09:00-06:00', level: '2.1', reason: 'clinical-judgment' };
const admitted = given(await api.POST('/v1/clients/{clientId}/admissions', { params: params(), body: admission }));
const path = given(await api.GET('/v1/clients/{clientId}/path', { params: { path: { clientId } } }));
const { position } = admitted;
const query = { facilityId: [facilityId], ...(position !== null && { atLeast: position }) };
const census = given(await api.GET('/v1/census', { params: { query } }));
const unknown = await api.GET('/v1/clients/{clientId}/path', { params: { path: { clientId: randomUUID() } } });

const seen = {
  clientId,
  kinds: path.timeline.map(({ kind }) => kind),
  level: path.situation.placements[0]?.place.level.code,
  looksAtFacts: (admitted.verdict?.findings ?? []).some(({ inputs }) => (inputs ?? []).length > 0),
  census: census.totals.census,
  refused: unknown.error?.code,
};
process.stdout.write(`${JSON.stringify(seen)}\n`);
