import { defineProblem, levelUnknown, Refusal } from '@throughline/kernel';
import { explainFailure } from './explain-failure.js';
import { EXIT } from './exit-codes.js';

describe('a failure is explained', () => {
  it('with the file or folder that it is about: "this file" says nothing to whoever has several', () => {
    const openToOthers = defineProblem({
      code: 'key-file-open-to-others',
      kind: 'fault',
      sentence: 'Other accounts can read this file.',
    });
    const refusal = new Refusal(openToOthers, { details: { path: '/data/keys/kek.json' } });
    expect(explainFailure(refusal)).toMatchObject({
      code: 'key-file-open-to-others',
      message: '/data/keys/kek.json: Other accounts can read this file.',
      exit: EXIT.environment,
    });
  });

  it('in its own words where it is about no file', () => {
    expect(explainFailure(new Refusal(levelUnknown))).toMatchObject({
      message: levelUnknown.sentence,
      exit: EXIT.refused,
    });
  });

  it('by what the operating system says of a path', () => {
    const failure = explainFailure(Object.assign(new Error('open'), { code: 'ENOENT', path: 'LOG.csv' }));
    expect(failure).toMatchObject({
      code: 'enoent',
      message: 'LOG.csv: This file or directory does not exist. Check the path.',
      exit: EXIT.environment,
    });
  });

  it('as a fault of ours when nobody foresaw it, without its words: they may hold data', () => {
    expect(explainFailure(new TypeError('Adaeze Okafor is undefined'))).toMatchObject({
      code: 'unexpected',
      message: expect.not.stringContaining('Okafor'),
    });
  });
});
