import { defineProblem, inBody, Refusal } from './problems.js';

const levelUnknown = defineProblem({ code: 'level-unknown', at: '/level', sentence: 'No such level.' });
const clientUnknown = defineProblem({ code: 'client-unknown', kind: 'not-found', sentence: 'No such client.' });

describe('a refusal', () => {
  it('of one field points at it, with the sentence of its declaration', () =>
    expect(new Refusal(levelUnknown)).toMatchObject({
      code: 'level-unknown',
      message: 'No such level.',
      kind: 'refused',
      faults: [{ pointer: '/level', code: 'level-unknown', detail: 'No such level.' }],
    }));

  it('points elsewhere where the field has another name', () =>
    expect(new Refusal(levelUnknown, { at: '/recommendedLevel' }).faults[0]?.pointer).toBe('/recommendedLevel'));

  it('of no field has no faults', () => expect(new Refusal(clientUnknown).faults).toEqual([]));

  it('of what is unknown is not found in the address, and refused in a field of the body', () => {
    expect(new Refusal(clientUnknown, { at: 'path:clientId' }).kind).toBe('not-found');
    expect(new Refusal(clientUnknown, { at: '/toClientId' }).kind).toBe('refused');
    expect(inBody(clientUnknown).kind).toBe('refused');
  });

  it('knows its declaration, and keeps it when more is found out', () => {
    const refusal = new Refusal(levelUnknown).with({ details: { findings: [1] } });
    expect([refusal.is(levelUnknown), refusal.is(clientUnknown)]).toEqual([true, false]);
    expect(refusal).toMatchObject({ faults: [{ pointer: '/level' }], details: { findings: [1] } });
  });
});
