/** `PlacedClients`: who is placed where now. The app binds it, because views are no matter of the organization. */
export const PLACED_CLIENTS = Symbol('PLACED_CLIENTS');
