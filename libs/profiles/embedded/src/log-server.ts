/** What reaches a log on a server. Loaded when one is named: most logs are a file, and the client of a server is large. */
export const logServer = () => import('@throughline/event-store-esdb');
