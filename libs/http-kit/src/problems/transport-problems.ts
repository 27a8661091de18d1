import type { TransportProblem } from './problem.js';

/** What the transport refuses before any route sees a request, or while one runs. */
const transportProblem = (status: number, code: string, sentence: string): TransportProblem => ({
  status,
  code,
  sentence,
});

export const requestMalformed = transportProblem(
  400,
  'request-malformed',
  'The request is not well-formed. Compare it with the description of the API at /docs.',
);

export const bodyCutOff = transportProblem(
  400,
  'body-cut-off',
  'The body is not as long as its Content-Length says. Send the whole body.',
);

export const routeUnknown = transportProblem(
  404,
  'route-unknown',
  'There is no such route. GET /openapi.json lists all routes.',
);

export const methodNotAllowed = transportProblem(
  405,
  'method-not-allowed',
  'This route does not allow this method. GET /openapi.json lists its methods.',
);

export const requestTooSlow = transportProblem(
  408,
  'request-too-slow',
  'The request did not arrive in time. Send it again.',
);

export const bodyTooLarge = transportProblem(
  413,
  'body-too-large',
  'The body is larger than this route allows. Send less at once.',
);

export const addressTooLong = transportProblem(
  414,
  'address-too-long',
  'A part of the address is longer than any ID. Check it.',
);

export const mediaTypeUnsupported = transportProblem(
  415,
  'media-type-unsupported',
  'This media type is not supported. Send the body as application/json, or as this route describes.',
);

export const headersTooLarge = transportProblem(
  431,
  'headers-too-large',
  'The headers are larger than the service allows. Send fewer.',
);

export const shuttingDown = transportProblem(
  503,
  'shutting-down',
  'The service is shutting down. Try again in a minute.',
);

export const TRANSPORT_PROBLEMS: readonly TransportProblem[] = [
  requestMalformed,
  bodyCutOff,
  routeUnknown,
  methodNotAllowed,
  requestTooSlow,
  bodyTooLarge,
  addressTooLong,
  mediaTypeUnsupported,
  headersTooLarge,
  shuttingDown,
];
