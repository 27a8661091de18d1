import { useEffect, useRef } from 'react';
import { useSingleKeys } from './preferences';

/** So long after `G` a letter still goes to a screen. */
const PAUSE_MS = 1_500;
let goingUntil = 0;

/** After `G` the next letter names a screen, and does nothing else. */
export const going = {
  begin: () => (goingUntil = Date.now() + PAUSE_MS),
  end: () => (goingUntil = 0),
  isOn: () => Date.now() < goingUntil,
};

/** Boxes to tick and round ones take no letters: keys go on working on them. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) &&
      !(target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type))));

/** Whether something lies over the screen and has the keys to itself. */
const isCovered = (): boolean => document.querySelector('[role=dialog], [role=listbox]') !== null;

/** Whether a key pressed is one for the screen, and not a part of what is typed or of what lies over it. */
export const isForScreen = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !(event.ctrlKey || event.metaKey || event.altKey) &&
  !isTyping(event.target) &&
  !isCovered();

type Acts = Readonly<Record<string, () => void>>;

/**
 * What single keys do on this part of the screen, by the key in lower case. They are off while one types, while a dialog is
 * open, and where the reader turned them off (WCAG 2.1.4).
 */
export function useKeys(acts: Acts): void {
  const on = useSingleKeys();
  usePressed((event) => {
    const act = on && !going.isOn() && isForScreen(event) ? acts[event.key.toLowerCase()] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** `Esc` closes what stands beside a list, and the focus returns to what opened it. */
export function useEscape(close: () => void): void {
  usePressed((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isCovered()) return;
    const opener = document.querySelector<HTMLElement>('main [aria-pressed="true"]');
    close();
    opener?.focus();
  });
}

/** Listens while the part is on the screen; the newest act counts. */
export function usePressed(onPressed: (event: KeyboardEvent) => void): void {
  const latest = useRef(onPressed);
  useEffect(() => {
    latest.current = onPressed;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => latest.current(event);
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
