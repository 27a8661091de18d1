/** What the log says of requests at levels warn and error: what happened, and what an operator does next. */
export const REQUEST_LOG = {
  failed:
    'A request failed because of a fault in the service. Report it with the correlation ID and the frames of this line.',
  cannotBeServed: 'A request could not be served. Run throughline doctor: it names the cause and the remedy.',
  tokenRefused:
    'A token was rejected. The field `reason` names the fault. Correct the settings of the issuer, or ask the caller to sign in again.',
  attemptNotNoted:
    'A rejected attempt could not be written to the journal. Check free disk space, and run throughline doctor.',
} as const;
