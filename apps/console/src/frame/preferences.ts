import { useSyncExternalStore } from 'react';

/** What one reader sets for this browser: theme, initials in place of names for the projector, columns. Nothing about clients. */
type Preference = 'theme' | 'initials' | 'keys' | 'auditColumns';
const DARK = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();

function read(name: Preference): string | null {
  try {
    return localStorage.getItem(`throughline.${name}`);
  } catch {
    return null;
  }
}

export function prefer(name: Preference, value: string): void {
  try {
    localStorage.setItem(`throughline.${name}`, value);
  } catch {
    // A browser that keeps nothing still shows the change until it is closed.
  }
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was set, as it was set; null before. */
export const usePreference = (name: Preference): string | null => useSyncExternalStore(subscribe, () => read(name));
export const useInitials = (): boolean => useSyncExternalStore(subscribe, () => read('initials') === 'on');
/** Whether single letters do something: some speech input types them by accident (WCAG 2.1.4). */
export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, () => read('keys') !== 'off');
export const useTheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, themeNow);

function themeNow(): 'light' | 'dark' {
  const chosen = read('theme');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset['theme'] = themeNow();
}

function tell(): void {
  apply();
  for (const listener of listeners) listener();
}

/** Shows the theme that was chosen, or else the one of the system, also when that one changes, as it may at dusk. */
export function followTheme(): void {
  apply();
  matchMedia(DARK).addEventListener('change', tell);
}
