import { useAddress } from '../frame/viewpoint';
import { valuesIn } from './audit-terms';

/** A packet holds no more transitions, and a question names no more. */
export const TICKED_MAX = 200;

/** The ticked transitions, by entry. They stand in the address: back, forward, and a reload keep them. */
export function useTicked() {
  const { of, set } = useAddress();
  const ticked: ReadonlySet<string> = new Set(valuesIn(of('ticked')).slice(0, TICKED_MAX));
  return {
    ticked,
    toggle: (entryId: string) => {
      const others = [...ticked].filter((each) => each !== entryId);
      set({ ticked: (others.length < ticked.size ? others : [...others, entryId].slice(0, TICKED_MAX)).join(',') });
    },
    clear: () => set({ ticked: null }),
  };
}
