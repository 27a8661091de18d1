import type { WorklistAsked } from '../api/worklist-queries';
import { valuesIn } from '../audit/audit-terms';
import { isWide, type Tab, TABS } from './tab';
import { ROLES } from './terms';

/** Whose tasks of a tab are listed: those of one's own role, unless the address chooses. */
export function ownerOn(tab: Tab, of: (name: string) => string | null, roles: readonly string[]): string {
  const own = roles.find((role) => role in ROLES);
  return of('owner') ?? (isWide(tab) ? 'all' : (own ?? 'all'));
}

/** What a tab of the worklist asks for, by the address. */
export function askedOn(tab: Tab, of: (name: string) => string | null, roles: readonly string[]): WorklistAsked {
  const owner = ownerOn(tab, of, roles);
  return {
    states: valuesIn(of('state') ?? (isWide(tab) ? 'overdue,due,upcoming' : 'overdue,due')),
    ownerRole: owner === 'all' ? [] : valuesIn(owner),
    clockId: valuesIn(of('task')),
    facilityId: of('site'),
    ...TABS[tab],
  };
}
