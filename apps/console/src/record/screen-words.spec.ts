import { checkWords, faultAt, problemWords } from './screen-words';

const malformed = {
  code: 'request-invalid',
  title: 'Bad request',
  status: 422,
  detail: 'The request does not have the form that this route requires. Correct each field that `errors` lists.',
  errors: [
    { pointer: '/reference', code: 'symbols-malformed', detail: 'Send visible ASCII characters only.' },
    { pointer: '/ratings/0/rating', code: 'value-not-allowed', detail: 'Choose another value.' },
  ],
};
const refused = { code: 'client-erased', title: 'Conflict', status: 409, detail: 'This record was erased.' };

describe('what a screen says of a problem', () => {
  it('names no part of a request, and lists what is wrong below', () => {
    const [words, faults] = checkWords(malformed);
    expect(words).toBe('Something that was typed cannot be recorded as it is. Correct it as it says below.');
    expect(faults.map(({ detail }) => detail)).toEqual([
      'Only letters from A to Z, digits, and signs of the keyboard are taken here, without spaces.',
      'Choose another value.',
    ]);
  });

  it('says in one text what is wrong, where nothing stands below', () => {
    expect(problemWords(malformed)).toBe(
      'Only letters from A to Z, digits, and signs of the keyboard are taken here, without spaces. Choose another value.',
    );
  });

  it('is what the service says, where that reads as well on a screen', () => {
    expect([checkWords(refused), problemWords(refused)]).toEqual([[refused.detail, []], refused.detail]);
  });

  it('stands at the field that it is about, or at the field that holds it', () => {
    expect(['/reference', '/ratings', '/rating', '/when'].map((field) => faultAt(malformed, field))).toEqual([
      'Only letters from A to Z, digits, and signs of the keyboard are taken here, without spaces.',
      'Choose another value.',
      null,
      null,
    ]);
  });

  it('does not call a text too long that may be too short', () => {
    const fault = { pointer: '/name', code: 'text-length', detail: 'The length of the text is outside its limits.' };
    expect(faultAt({ ...malformed, errors: [fault] }, '/name')).toBe(
      'The text is too long, or too short. Change its length.',
    );
  });
});
