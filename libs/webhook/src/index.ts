export { call, resolveByDns } from './call.js';
export { endpointOf, endpointRefused, type PrivateEndpoints } from './endpoint.js';
export { secretOf, signedHeaders } from './signature.js';
