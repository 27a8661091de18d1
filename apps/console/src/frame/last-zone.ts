const PLACE = 'throughline.zone';

/** Where the clock of the site is that was last opened in this browser: a guess, until sites are listed. */
export const lastZone = {
  /** Null where nothing is kept, or what is kept is no zone. */
  read(): string | null {
    try {
      const zone = localStorage.getItem(PLACE);
      if (zone !== null) new Intl.DateTimeFormat('en-US', { timeZone: zone });
      return zone;
    } catch {
      return null;
    }
  },
  keep(zone: string): void {
    try {
      localStorage.setItem(PLACE, zone);
    } catch {
      // A browser that keeps nothing asks for the sites first.
    }
  },
};
