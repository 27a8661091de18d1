import { actionFor } from './action.js';

const action = (...kinds: readonly string[]) => actionFor({ metBy: kinds.map((kind) => ({ kind, where: [] })) });

describe('the action that meets an obligation', () => {
  it('is the entry that its clock names', () => {
    expect(action('ContinuedStayReviewed')).toBe('ContinuedStayReviewed');
    expect(action('Admitted')).toBe('Admitted');
  });

  it('is a contact where one counts', () => {
    expect(action('Admitted', 'AftercareStarted', 'AftercareContactRecorded')).toBe('AftercareContactRecorded');
    expect(action('ScheduleSet', 'AftercareContactRecorded')).toBe('AftercareContactRecorded');
  });

  it('moves nobody where something else meets it', () => {
    expect(action('Admitted', 'ReturnedFromReferral')).toBe('ReturnedFromReferral');
    expect(action('SteppedUp', 'ContinuedStayReviewed', 'ScheduleSet')).toBe('ContinuedStayReviewed');
    expect(action('Admitted', 'AftercareStarted')).toBe('Admitted');
  });

  it('is none where no entry meets it', () => {
    expect(action()).toBeNull();
    expect(action('MoveApproved', 'MoveDeclined')).toBeNull();
  });
});
