import { countedPosition, type RecordedEvent } from '@throughline/event-store';
import { TimeMarks } from './time-marks.js';

const passed = (latest: number | null, ...times: readonly number[]) => {
  const marks = new TimeMarks(latest);
  for (const [index, recordedAt] of times.entries())
    marks.pass({ position: countedPosition(index + 1), recordedAt } as RecordedEvent);
  return marks.list.map(({ position, recordedAt }) => [Number(position), recordedAt]);
};

describe('the marks of time along a log', () => {
  it('name the last position of each instant', () => {
    expect(passed(null, 10, 10, 20)).toEqual([
      [2, 10],
      [3, 20],
    ]);
  });

  it('stand still while the clock of the store is behind, also behind what an earlier batch has seen', () => {
    expect(passed(null, 10, 5, 7, 20)).toEqual([
      [3, 10],
      [4, 20],
    ]);
    expect(passed(15, 10, 20)).toEqual([
      [1, 15],
      [2, 20],
    ]);
  });
});
