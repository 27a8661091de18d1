import type { Viewpoint } from '../frame/viewpoint';
import { now } from '../design/now';
import { wallOf } from '../design/times';

const DAY_MS = 86_400_000;
export const PERIODS = [
  ['30', 'Last 30 days'],
  ['90', 'Last 90 days'],
  ['365', 'Last year'],
  ['all', 'All time'],
] as const;

/** The filters of several values: the name in the address, and the name that the API gives it. */
export const FACETS = [
  ['verdict', 'conformance'],
  ['at', 'facilityId'],
  ['move', 'moves'],
  ['rule', 'ruleId'],
  ['met', 'metRuleId'],
  ['approver', 'approvedBy'],
  ['recorder', 'actorId'],
  ['from', 'fromLevel'],
  ['to', 'toLevel'],
] as const;

export const valuesIn = (text: string | null): readonly string[] => text?.split(',').filter(Boolean) ?? [];

/** `all`, or a number of days. One that cannot be read is the usual one, which the screen names. */
export const periodOf = (of: (name: string) => string | null): string =>
  /^(all|\d{1,4})$/.exec(of('period') ?? '')?.[0] ?? '90';

/** What the audit asks for, from the address: the same terms for the list, its counts, and its file. */
export function termsOf(of: (name: string) => string | null, { asOf, knownAt }: Viewpoint, zone: string) {
  const site = of('site');
  const period = periodOf(of);
  const chosen = FACETS.flatMap(([name, filter]) => {
    const values = valuesIn(of(name));
    return values.length > 0 ? [[filter, values] as const] : [];
  });
  const clients = valuesIn(of('client'));
  const [packId, packVersion] = of('pack')?.split(' ') ?? [];
  return {
    ...(asOf && { asOf }),
    ...(knownAt && { knownAt }),
    ...(site && { facilityId: [site] }),
    ...Object.fromEntries(chosen),
    ...(packId && packVersion && { packId: [packId], packVersion: [packVersion] }),
    ...(clients.length > 0 && { clientId: clients }),
    ...(of('late') === 'yes' && { hoursLateMin: 24 }),
    ...(period !== 'all' && { effectiveFrom: dayBefore(Number(period), asOf, zone) }),
  };
}

const dayBefore = (days: number, asOf: string | null, zone: string): string =>
  wallOf((asOf ? Date.parse(asOf) : now()) - days * DAY_MS, zone).date;
