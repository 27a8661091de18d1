import { markAfter } from './chart-marks';

describe('the keys of a chart', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 2],
    ['ArrowLeft', 2, 1],
    ['ArrowUp', 1, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
  ])('%s leads from mark %i to mark %i of three', (key, at, next) => {
    expect(markAfter(key, at, 3)).toBe(next);
  });

  it.each([
    ['ArrowRight', 2],
    ['ArrowLeft', 0],
    ['Home', 0],
    ['End', 2],
    [' ', 1],
    ['PageDown', 1],
    ['j', 1],
  ])('%j on mark %i of three leads nowhere, and is left to the page', (key, at) => {
    expect(markAfter(key, at, 3)).toBeNull();
  });
});
