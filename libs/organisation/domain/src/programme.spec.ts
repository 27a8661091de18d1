import type { DataOf, OrganisationEvent } from './events.js';
import { changeProgramme, closeProgramme, evolveProgramme, openProgramme, type Programme } from './programme.js';

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
} satisfies DataOf<'ProgrammeOpened'>;
const OPENED: DataOf<'ProgrammeOpened'> = { code, facilityId, openFrom, ...OFFER };

const opened: OrganisationEvent = { type: 'ProgrammeOpened', data: OPENED };
const changed = (more: object): OrganisationEvent => ({ type: 'ProgrammeChanged', data: { code, ...OFFER, ...more } });
const closed = (closedOn: string): OrganisationEvent => ({ type: 'ProgrammeClosed', data: { code, closedOn } });
const programmeOf = (...events: readonly OrganisationEvent[]) => events.reduce<Programme | null>(evolveProgramme, null);

describe('opening a programme', () => {
  it('is an event', () => {
    expect(openProgramme(OPENED, null)).toEqual([opened]);
  });

  it('is none when it is open in the same words, in whatever order they come', () => {
    expect(openProgramme(Object.fromEntries(Object.entries(OPENED).reverse()) as typeof OPENED, programmeOf(opened))).toEqual([]);
  });

  it('is refused for a code that is taken', () => {
    expect(() => openProgramme({ ...OPENED, facilityId: 'ROWAN' }, programmeOf(opened))).toThrow('There is a programme with this code already.');
  });
});

describe('changing a programme', () => {
  it('restates what it offers, and leaves it where and since when it is', () => {
    expect(changeProgramme({ code, ...OFFER, capacity: 30 }, programmeOf(opened))).toEqual([changed({ capacity: 30 })]);
    expect(programmeOf(opened, changed({ capacity: 30 }))).toEqual({ ...OPENED, capacity: 30, closedOn: null });
  });

  it('is no event when it offers just that', () => {
    expect(changeProgramme({ code, ...OFFER }, programmeOf(opened))).toEqual([]);
  });

  it.each([
    ['a closed one', [opened, closed('2026-01-31')], 'This programme is closed.'],
    ['one that nobody opened', [], 'There is no such programme.'],
  ])('is refused for %s', (_what, history, sentence) => {
    expect(() => changeProgramme({ code, ...OFFER, capacity: 30 }, programmeOf(...history))).toThrow(sentence);
  });
});

describe('closing a programme', () => {
  it.each(['2024-07-01', '2026-01-31'])('is an event, from the day it opened on: %s', (closedOn) => {
    expect(closeProgramme({ code, closedOn }, programmeOf(opened))).toEqual([closed(closedOn)]);
  });

  it('is none when it closes on that day already', () => {
    expect(closeProgramme({ code, closedOn: '2026-01-31' }, programmeOf(opened, closed('2026-01-31')))).toEqual([]);
  });

  it.each([
    ['before it opens', '2024-06-30', [opened], 'A programme does not close before it opens.'],
    ['on another day than it did', '2026-02-01', [opened, closed('2026-01-31')], 'This programme is closed already.'],
    ['that nobody opened', '2026-01-31', [], 'There is no such programme.'],
  ])('is refused %s', (_why, closedOn, history, sentence) => {
    expect(() => closeProgramme({ code, closedOn }, programmeOf(...history))).toThrow(sentence);
  });
});
