import { imports } from './imports.ts';
import { explicitInject, noGlobalInterceptor, noRequestScope } from './nest.ts';
import { pure } from './pure.ts';

export default {
  meta: { name: 'throughline' },
  rules: {
    imports,
    pure,
    'explicit-inject': explicitInject,
    'no-global-interceptor': noGlobalInterceptor,
    'no-request-scope': noRequestScope,
  },
};
