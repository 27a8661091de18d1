import { datesOutOfOrder, programUnknown, Refusal } from '@throughline/kernel';
import type { DataOf, OrganizationEvent } from './events.js';
import {
  changeProgram,
  closeProgram,
  evolveProgram,
  openProgram,
  type Program,
  programClosed,
  programExists,
} from './program.js';

const { code, facilityId, openFrom, ...OFFER } = {
  code: 'HAWTHORN-IOP',
  facilityId: 'HAWTHORN',
  openFrom: '2024-07-01',
  name: 'Evening IOP',
  levels: ['2.1'],
  template: null,
  capacity: 24,
  groupCap: 8,
  window: 'evening',
  modality: 'in-person',
} satisfies DataOf<'ProgramOpened'>;
const OPENED: DataOf<'ProgramOpened'> = { code, facilityId, openFrom, ...OFFER };

const opened: OrganizationEvent = { type: 'ProgramOpened', data: OPENED };
const changed = (more: object): OrganizationEvent => ({ type: 'ProgramChanged', data: { code, ...OFFER, ...more } });
const closed = (closedOn: string): OrganizationEvent => ({ type: 'ProgramClosed', data: { code, closedOn } });
const programOf = (...events: readonly OrganizationEvent[]) => events.reduce<Program | null>(evolveProgram, null);

describe('opening a program', () => {
  it('is an event', () => {
    expect(openProgram(OPENED, null)).toEqual([opened]);
  });

  it('is none when it is open in the same words, in whatever order they come', () => {
    expect(
      openProgram(Object.fromEntries(Object.entries(OPENED).reverse()) as typeof OPENED, programOf(opened)),
    ).toEqual([]);
  });

  it('is refused for a code that is taken', () => {
    expect(() => openProgram({ ...OPENED, facilityId: 'ROWAN' }, programOf(opened))).toThrow(
      new Refusal(programExists),
    );
  });
});

describe('changing a program', () => {
  it('restates what it offers, and leaves it where and since when it is', () => {
    expect(changeProgram({ code, ...OFFER, capacity: 30 }, programOf(opened))).toEqual([changed({ capacity: 30 })]);
    expect(programOf(opened, changed({ capacity: 30 }))).toEqual({ ...OPENED, capacity: 30, closedOn: null });
  });

  it('is no event when it offers just that', () => {
    expect(changeProgram({ code, ...OFFER }, programOf(opened))).toEqual([]);
  });

  it.each([
    ['a closed one', [opened, closed('2026-01-31')], programClosed],
    ['one that nobody opened', [], programUnknown],
  ])('is refused for %s', (_what, history, problem) => {
    expect(() => changeProgram({ code, ...OFFER, capacity: 30 }, programOf(...history))).toThrow(new Refusal(problem));
  });
});

describe('closing a program', () => {
  it.each(['2024-07-01', '2026-01-31'])('is an event, from the day it opened on: %s', (closedOn) => {
    expect(closeProgram({ code, closedOn }, programOf(opened))).toEqual([closed(closedOn)]);
  });

  it('is none when it closes on that day already', () => {
    expect(closeProgram({ code, closedOn: '2026-01-31' }, programOf(opened, closed('2026-01-31')))).toEqual([]);
  });

  it.each([
    ['before it opens', '2024-06-30', [opened], datesOutOfOrder],
    ['on another day than it did', '2026-02-01', [opened, closed('2026-01-31')], programClosed],
    ['that nobody opened', '2026-01-31', [], programUnknown],
  ])('is refused %s', (_why, closedOn, history, problem) => {
    expect(() => closeProgram({ code, closedOn }, programOf(...history))).toThrow(new Refusal(problem));
  });
});
