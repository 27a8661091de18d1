import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  TimeoutError,
  UnavailableError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import {
  AppendTooLarge,
  LogAccessDenied,
  LogDamaged,
  LogUnavailable,
  RevisionConflict,
} from '@throughline/event-store';

/** Why a log on EventStoreDB cannot be used as it is set up. `message` says what to do about it. */
export class EsdbRefused extends Error {
  constructor(
    readonly code: EsdbRefusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EsdbRefused';
  }
}

type EsdbRefusal =
  | 'log-address-malformed'
  | 'log-missing' // opened for reading only, and nobody has written it yet
  | 'log-not-empty' // a copy goes into a log that holds nothing else
  | 'log-of-another-tenant'
  | 'log-server-too-old'; // it does not know a call that this adapter makes

/** No connection is made, and nothing sent: one side does not take the other's certificate, or does not speak TLS. */
export class CertificateRefused extends LogUnavailable {
  constructor(options: ErrorOptions) {
    super('The certificate of the log server is not trusted, or it speaks no TLS. Check tls and tlsCAFile.', options);
    this.name = 'CertificateRefused';
  }
}

/** gRPC status codes after which nobody knows whether the server did what it was asked. */
const UNKNOWN_OUTCOME: ReadonlySet<number> = new Set([1, 2, 4, 8, 13, 14]);
const UNIMPLEMENTED = 12;
const UNAUTHENTICATED = 16;
const PERMISSION_DENIED = 7;

/** An error of the client as the port knows it; what is not foreseen is given back as it is. */
export function logErrorOf(error: unknown): unknown {
  if (error instanceof WrongExpectedVersionError) return conflictOf(error);
  if (error instanceof MaxAppendSizeExceededError) return new AppendTooLarge();
  if (error instanceof StreamDeletedError) return new LogDamaged({ cause: error });
  if (isDenied(error)) return new LogAccessDenied({ cause: error });
  if (isCertificateFault(error)) return new CertificateRefused({ cause: error });
  if (codeOf(error) === UNIMPLEMENTED)
    return new EsdbRefused(
      'log-server-too-old',
      'The log server does not know a call of this service. Use EventStoreDB 24.10 or a later version.',
      { cause: error },
    );
  if (!isUnknownOutcome(error)) return error;
  return new LogUnavailable('The log server does not answer. Check the log address and that a leader is up.', {
    cause: error,
  });
}

const revisionOf = (version: bigint | string): number | 'none' =>
  typeof version === 'bigint' ? Number(version) : 'none';

function conflictOf({ streamName, expectedVersion, actualVersion }: WrongExpectedVersionError): RevisionConflict {
  return new RevisionConflict(streamName, revisionOf(expectedVersion), revisionOf(actualVersion));
}

/** gRPC tells of it in words only, as a server that is not available. */
const isCertificateFault = (error: unknown): boolean =>
  error instanceof UnavailableError &&
  /certificate|altnames|SSL routines|wrong version number|EPROTO|unable to verify/i.test(error.message);

const codeOf = (error: unknown): number => (error as { code?: number } | null)?.code ?? -1;

const isDenied = (error: unknown): boolean =>
  error instanceof AccessDeniedError || [UNAUTHENTICATED, PERMISSION_DENIED].includes(codeOf(error));

function isUnknownOutcome(error: unknown): boolean {
  if (error instanceof InvalidArgumentError) return false;
  const known = [UnavailableError, CancelledError, DeadlineExceededError, TimeoutError];
  return known.some((kind) => error instanceof kind) || UNKNOWN_OUTCOME.has(codeOf(error)) || isDiscoveryFailure(error);
}

/**
 * The client throws a plain error when no node of a cluster can be found, or another call has just closed the channel, and
 * names the type of others only in text.
 */
const isDiscoveryFailure = (error: unknown): boolean =>
  error instanceof Error &&
  (/discover|not.leader|ECONN|socket hang up|channel has been shut down/i.test(error.message) ||
    (error as { type?: unknown }).type === 'not-leader');
