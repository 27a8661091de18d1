import { PassThrough } from 'node:stream';
import { durationText } from './durations.js';
import { lineFor, paceOf, paceText, startProgress } from './progress.js';
import { terminalOf } from './terminal.js';

describe('durations', () => {
  it.each([
    [0, '0 s'],
    [59.4, '59 s'],
    [59.6, '1 min 00 s'],
    [187, '3 min 07 s'],
    [3_725, '1 h 02 min'],
    [-4, '0 s'],
  ])('say %d seconds as %s', (seconds, text) => expect(durationText(seconds)).toBe(text));
});

describe('pace', () => {
  it('is how many a second, and how long it will take at that', () => {
    const reached = { done: 2_000, total: 5_000, before: 0, elapsedMs: 4_000 };
    expect(paceOf(reached)).toEqual({ perSecond: 500, secondsLeft: 6 });
    expect(paceText(reached, 'rows')).toBe('2,000 of 5,000 rows, 500 a second, 6 s left');
  });

  it('promises nothing before there is something to go by', () => {
    const reached = { done: 0, total: 5_000, before: 0 };
    expect(paceOf({ ...reached, elapsedMs: 0 })).toEqual({ perSecond: 0, secondsLeft: null });
    expect(paceText({ ...reached, elapsedMs: 10 }, 'rows')).toBe('0 of 5,000 rows, 0 a second');
  });

  it('is never below zero when there is more than was thought', () => {
    expect(paceOf({ done: 6_000, total: 5_000, before: 0, elapsedMs: 1_000 }).secondsLeft).toBe(0);
  });

  it('is that of this run alone when it goes on with an earlier one', () => {
    const reached = { done: 4_000, total: 5_000, before: 3_000, elapsedMs: 4_000 };
    expect(paceText(reached, 'rows')).toBe('4,000 of 5,000 rows, 250 a second, 4 s left');
    expect(paceText({ ...reached, done: 3_000 }, 'rows')).toBe('3,000 of 5,000 rows, 0 a second');
  });
});

describe('a line of progress', () => {
  const shown = {
    percentage: '56',
    pace: '8,900 of 15,748 entries, 762 a second, 9 s left',
    rate: '762 a second, 9 s left',
  };

  it.each([200, 100, 80, 60, 40, 34, 30, 24])('ends with the time left on a screen of %d columns', (columns) => {
    const { barWidth, words } = lineFor(columns, shown);
    expect(words).toMatch(/762 a second, 9 s left$/);
    expect(barWidth + words.length).toBeLessThanOrEqual(columns);
  });

  it('gives the bar and the counts what room there is', () => {
    expect(lineFor(100, shown)).toEqual({ barWidth: 30, words: ` 56 %  ${shown.pace}` });
    expect(lineFor(80, shown)).toEqual({ barWidth: 26, words: ` 56 %  ${shown.pace}` });
    expect(lineFor(40, shown)).toEqual({ barWidth: 11, words: ` 56 %  ${shown.rate}` });
  });
});

/** A stream that collects what is written to it, as a screen or as a pipe. */
function stream(isTTY: boolean, columns = 100) {
  const written: string[] = [];
  const collected = Object.assign(new PassThrough(), { isTTY, columns, written });
  collected.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  // What cli-progress asks of a screen.
  return Object.assign(collected, {
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
    clearScreenDown: () => true,
  });
}

function progressOn(isTTY: boolean, env: Record<string, string> = {}, json = false, columns = 100, before = 0) {
  const stderr = stream(isTTY, columns);
  let now = 0;
  const clock = { now: () => now };
  const terminal = terminalOf({ stdout: new PassThrough(), stderr, env });
  return {
    stderr,
    terminal,
    pass: (ms: number) => void (now += ms),
    progress: startProgress({ terminal, counted: 'rows', total: 100, before, json, clock }),
  };
}

describe('progress', () => {
  it('is a bar with rate and time left on a screen', () => {
    const { stderr, progress, pass } = progressOn(true, { TERM: 'xterm' });
    pass(1_000);
    progress.at(50);
    progress.end();
    const shown = stderr.written.join('');
    expect(shown).toContain('50 of 100 rows, 50 a second, 1 s left');
    expect(shown).toContain('█');
    expect(shown).toContain('50 %');
  });

  it('leaves the last column of a narrow screen free, where it would be erased', () => {
    const { stderr, progress, pass } = progressOn(true, { TERM: 'xterm', NO_COLOR: '1' }, false, 40);
    pass(1_000);
    progress.at(50);
    progress.end();
    expect(stderr.written.find((text) => text.includes('1 s left'))).toBe('██████░░░░░ 50 %  50 a second, 1 s left');
  });

  it('has no color on a screen whose reader wants none', () => {
    const { stderr, progress } = progressOn(true, { TERM: 'xterm', NO_COLOR: '1' });
    progress.at(50);
    progress.end();
    expect(stderr.written.join('')).not.toContain('\u001b[36m');
  });

  it('is a line every two seconds in a pipe', () => {
    const { stderr, progress, pass } = progressOn(false);
    for (let done = 1; done <= 50; done += 1) {
      pass(100);
      progress.at(done);
    }
    progress.end();
    expect(stderr.written.join('').trimEnd().split('\n')).toEqual([
      '20 of 100 rows, 10 a second, 8 s left',
      '40 of 100 rows, 10 a second, 6 s left',
    ]);
  });

  it('is a JSON object a line for programs, on a screen too', () => {
    const { stderr, progress, pass } = progressOn(true, { TERM: 'xterm' }, true);
    pass(2_000);
    progress.at(50, 200);
    expect(JSON.parse(stderr.written.join(''))).toEqual({
      progress: { counted: 'rows', done: 50, total: 200, perSecond: 25, secondsLeft: 6 },
    });
  });

  it.each([
    ['on a screen', true],
    ['in a pipe', false],
  ])('begins %s where an earlier run ended, and has the rate of this one', (_, isTTY) => {
    const { stderr, progress, pass } = progressOn(isTTY, { TERM: 'xterm' }, false, 100, 60);
    pass(2_000);
    progress.at(80);
    progress.end();
    const shown = stderr.written.join('');
    expect(shown).toContain('80 of 100 rows, 10 a second, 2 s left');
    if (isTTY) expect(shown).toContain('60 of 100 rows, 0 a second');
  });

  it('is no bar on a dumb terminal or in continuous integration', () => {
    expect(progressOn(true, { TERM: 'dumb' }).terminal).toMatchObject({ interactive: false, colored: false });
    expect(progressOn(true, { TERM: 'xterm', CI: 'true' }).terminal.interactive).toBe(false);
  });
});
