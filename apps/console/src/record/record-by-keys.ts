import type { KeyboardEvent } from 'react';

/** `Ctrl Enter` presses the button of the form, whatever has the focus; where that waits for something, nothing happens. */
export function recordByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
}
