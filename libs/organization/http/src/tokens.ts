/** `PlacedClients`: who is placed where now. The app binds it, because views are no matter of the organization. */
export const PLACED_CLIENTS = Symbol('PLACED_CLIENTS');
/** `KnownBy` of `@throughline/organization-application`: what had been recorded by an instant. The app binds it, for the same reason. */
export const KNOWN_BY = Symbol('KNOWN_BY');
