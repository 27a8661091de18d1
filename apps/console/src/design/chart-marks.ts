import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';

/** What a mark of a chart is called in the markup. */
const MARKS = '[data-mark]';

/** Which of the marks a key leads to; null where it leads to none, and is left to the page. */
export function markAfter(key: string, at: number, count: number): number | null {
  const next = nextOf(key, at, count);
  return next === null || next === at || next < 0 || next >= count ? null : next;
}

function nextOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * One stop for the Tab key in a whole chart: arrows walk its marks. A key is taken only where a mark has the focus and the key
 * does something there; every other one scrolls the page as ever.
 */
export function useMarks() {
  const chart = useRef<SVGSVGElement>(null);
  const marks = (): SVGElement[] => [...(chart.current?.querySelectorAll<SVGElement>(MARKS) ?? [])];
  const stopAt = (stop: SVGElement | undefined) => {
    for (const mark of marks()) mark.tabIndex = mark === stop ? 0 : -1;
  };
  useLayoutEffect(() => {
    const all = marks();
    const { activeElement } = document;
    stopAt(
      all.find((mark) => mark === activeElement) ??
        all.find((mark) => mark.getAttribute('aria-pressed') === 'true') ??
        all.find((mark) => mark.tabIndex === 0) ??
        all[0],
    );
  });
  return {
    ref: chart,
    onFocus: ({ target }: FocusEvent<SVGElement>) => {
      if (target.matches(MARKS)) stopAt(target);
    },
    onKeyDown: (event: KeyboardEvent<SVGElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const all = marks();
      const at = all.findIndex((mark) => mark === event.target);
      const next = at === -1 ? null : markAfter(event.key, at, all.length);
      if (next === null) return;
      event.preventDefault();
      all[next]?.focus();
    },
  };
}

/** Makes a part of a chart a button: a press, Enter, or Space does what it says. */
export const markTerms = (words: string, isPressed: boolean, press: () => void) => ({
  role: 'button',
  tabIndex: -1,
  'data-mark': '',
  'aria-label': words,
  'aria-pressed': isPressed,
  onClick: press,
  onKeyDown: (event: KeyboardEvent) => {
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (!isPress || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    press();
  },
});
