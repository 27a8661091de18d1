import { datesOutOfOrder, facilityUnknown, Refusal } from '@throughline/kernel';
import { EVERYONE } from './adoption.js';
import type { OrganizationEvent } from './events.js';
import {
  adoptPack,
  closeFacility,
  evolveFacility,
  type Facility,
  facilityClosed,
  facilityExists,
  openFacility,
} from './facility.js';

const OPENED = { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' };
const FIRST = { id: 'asam-3e-adult', version: '1.0.0', sha256: 'a'.repeat(64) };
const SECOND = { id: 'asam-4e-adult', version: '1.0.0', sha256: 'b'.repeat(64) };

const opened: OrganizationEvent = { type: 'FacilityOpened', data: OPENED };
const closed = (closedOn: string): OrganizationEvent => ({
  type: 'FacilityClosed',
  data: { code: 'HAWTHORN', closedOn },
});
const adopted = (pack: typeof FIRST, from: string): OrganizationEvent => ({
  type: 'RulePackAdopted',
  data: { code: 'HAWTHORN', pack, from, ...EVERYONE },
});
const facilityOf = (...events: readonly OrganizationEvent[]) => events.reduce<Facility | null>(evolveFacility, null);

describe('opening a facility', () => {
  it('is an event', () => {
    expect(openFacility(OPENED, null)).toEqual([opened]);
  });

  it('is none when it is open in the same words', () => {
    expect(openFacility(OPENED, facilityOf(opened))).toEqual([]);
  });

  it.each([{ name: 'Other' }, { zone: 'America/New_York' }, { openFrom: '2025-01-01' }])(
    'is refused for a code that is taken: %j',
    (other) => {
      expect(() => openFacility({ ...OPENED, ...other }, facilityOf(opened))).toThrow(new Refusal(facilityExists));
    },
  );
});

describe('closing a facility', () => {
  const close = (closedOn: string) => ({ code: 'HAWTHORN', closedOn });

  it.each(['2024-07-01', '2026-01-31'])('is an event, from the day it opened on: %s', (day) => {
    expect(closeFacility(close(day), facilityOf(opened))).toEqual([closed(day)]);
  });

  it('is none when it closes on that day already', () => {
    expect(closeFacility(close('2026-01-31'), facilityOf(opened, closed('2026-01-31')))).toEqual([]);
  });

  it.each([
    ['before it opens', '2024-06-30', [opened], datesOutOfOrder],
    ['on another day than it did', '2026-02-01', [opened, closed('2026-01-31')], facilityClosed],
    ['that nobody opened', '2026-01-31', [], facilityUnknown],
  ])('is refused %s', (_why, day, history, problem) => {
    expect(() => closeFacility(close(day), facilityOf(...history))).toThrow(new Refusal(problem));
  });
});

describe('adopting a pack', () => {
  const adopt = (pack: typeof FIRST, from: string) => ({ code: 'HAWTHORN', pack, from, ...EVERYONE });

  it('is an event', () => {
    expect(adoptPack(adopt(FIRST, '2024-07-01'), facilityOf(opened))).toEqual([adopted(FIRST, '2024-07-01')]);
  });

  it('is none when this pack is the latest word on that very day', () => {
    expect(adoptPack(adopt(FIRST, '2024-07-01'), facilityOf(opened, adopted(FIRST, '2024-07-01')))).toEqual([]);
  });

  it('is one again when another pack was adopted from that day since', () => {
    const changedMind = facilityOf(opened, adopted(FIRST, '2024-07-01'), adopted(SECOND, '2024-07-01'));
    expect(adoptPack(adopt(FIRST, '2024-07-01'), changedMind)).toEqual([adopted(FIRST, '2024-07-01')]);
  });

  it('is refused at a facility that nobody opened', () => {
    expect(() => adoptPack(adopt(FIRST, '2024-07-01'), null)).toThrow(new Refusal(facilityUnknown));
  });
});
