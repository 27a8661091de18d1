import type { ServiceSettings } from '../config/service-settings.js';
import { Provider } from './provider.js';

export const CONSOLE_PROVIDER = Symbol('CONSOLE_PROVIDER');

/** The provider that the console signs in at. */
export interface ConsoleProvider {
  readonly provider: Provider;
  readonly issuer: string;
  /** Whether browsers come by https: cookies are then sent by nothing else. */
  readonly secure: boolean;
}

/** Null beside the demo issuer, and where the console has no client at the issuer. */
export function consoleProvider({ access }: Pick<ServiceSettings, 'access'>): ConsoleProvider | null {
  if (access.kind !== 'oidc' || !access.console) return null;
  const { issuer, audience, console } = access;
  const provider = new Provider({ issuer, audience, ...console });
  return { provider, issuer, secure: console.consoleUrl.startsWith('https:') };
}
