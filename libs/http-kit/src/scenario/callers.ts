import type { TokenVerifier } from '@throughline/access';
import type { Role } from '@throughline/kernel';

/** A token says who it is for: `director.grace@HAWTHORN,ROWAN`, or `@all`. */
export const tokenVerifier: TokenVerifier = {
  verify: async (token) => {
    const [roles = '', principal = '', scope = ''] = Buffer.from(token, 'base64url').toString().split(/[.@]/);
    return {
      tenant: 'harbour',
      principal,
      roles: roles.split('+') as Role[],
      facilities: scope === 'all' ? 'all' : scope.split(','),
      expiresAt: Number.MAX_SAFE_INTEGER,
    };
  },
};

export const GRACE = 'director.grace@HAWTHORN';
export const ADA = 'clinician.ada@HAWTHORN';
export const DESK = 'front-desk.dora@HAWTHORN';
export const ROWAN_DIRECTOR = 'director.rosa@ROWAN';
