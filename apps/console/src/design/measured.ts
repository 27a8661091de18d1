import { type RefCallback, useCallback, useState, useSyncExternalStore } from 'react';

const TEXT_PX = 16;

interface Measured<Box> {
  readonly box: RefCallback<Box>;
  /** Of the box, in units of a drawing: pixels at the usual size of text, larger ones where the reader enlarged it. */
  readonly width: number;
  /** Size and units of a drawing that many units wide and high. */
  readonly sized: (width: number, height: number) => { width: number; height: number; viewBox: string };
}

/** The width of a box, kept up as it changes: charts redraw, their text never scales with the window. */
export function useWidth<Box extends HTMLElement>(): Measured<Box> {
  const [{ pixels, unit }, setMeasured] = useState({ pixels: 0, unit: 1 });
  // The box may come later than the component: its first data are awaited.
  const box = useCallback((element: Box | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) =>
      setMeasured({
        pixels: entry?.contentRect.width ?? 0,
        unit: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / TEXT_PX,
      }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const sized = (width: number, height: number) => ({
    width: width * unit,
    height: height * unit,
    viewBox: `0 0 ${width} ${height}`,
  });
  return { box, width: pixels / unit, sized };
}

/** Up to here a screen is that of a phone: tables become cards, and charts open as their table. In em, as in the style sheets. */
const narrow = () => matchMedia('(max-width: 43.75em)');

const onNarrow = (changed: () => void) => {
  const asked = narrow();
  asked.addEventListener('change', changed);
  return () => asked.removeEventListener('change', changed);
};

export const useNarrow = (): boolean => useSyncExternalStore(onNarrow, () => narrow().matches);
