import type { Context, Node, Rule } from './rule.ts';

const REQUEST_TOKENS = ['REQUEST', 'CONTEXT', 'INQUIRER'];

/** One request-scoped provider halves the throughput of the whole service: everything that injects it is made anew on each request. */
export const noRequestScope: Rule = {
  create: (context) => ({
    MemberExpression: (node) => {
      if (node.object?.name !== 'Scope' || !['REQUEST', 'TRANSIENT'].includes(node.property?.name ?? '')) return;
      context.report({
        node,
        message: `Scope.${node.property?.name} makes providers anew on each request: pass what a request needs as an argument.`,
      });
    },
    ImportSpecifier: (node) => {
      const name = node.imported?.name ?? '';
      if (!REQUEST_TOKENS.includes(name) || node.parent?.source?.value !== '@nestjs/core') return;
      context.report({
        node,
        message: `Injecting ${name} makes a provider request-scoped: pass what a request needs as an argument.`,
      });
    },
  }),
};

/** Interceptors wrap every call in an observable; what must happen on each request is a hook of the HTTP server. */
export const noGlobalInterceptor: Rule = {
  create: (context) => {
    const refuse = (node: Node) =>
      context.report({
        node,
        message: 'No global interceptors: use a hook of the HTTP server, or an interceptor on the one route.',
      });
    return {
      Identifier: (node) => node.name === 'APP_INTERCEPTOR' && refuse(node),
      MemberExpression: (node) => node.property?.name === 'useGlobalInterceptors' && refuse(node),
    };
  },
};

/** Nothing may depend on emitted decorator metadata: any compiler and any test runner works, and the wiring can be read. */
export const explicitInject: Rule = {
  create: (context) => ({
    MethodDefinition: (node) => {
      if (node.kind !== 'constructor' || !isProvider(node.parent?.parent)) return;
      for (const parameter of (node.value as Node).params ?? []) judgeParameter(context, parameter);
    },
  }),
};

const PROVIDERS = ['Injectable', 'Controller', 'CommandHandler', 'QueryHandler', 'EventsHandler', 'Module'];

function isProvider(declaration: Node | undefined): boolean {
  return (declaration?.decorators ?? []).some((decorator) => PROVIDERS.includes(nameOf(decorator)));
}

function judgeParameter(context: Context, parameter: Node): void {
  if ((parameter.decorators ?? []).some((decorator) => nameOf(decorator) === 'Inject')) return;
  context.report({
    node: parameter,
    message: 'A constructor parameter of a provider says what it is with @Inject(...).',
  });
}

function nameOf(decorator: Node): string {
  return decorator.expression?.callee?.name ?? decorator.expression?.name ?? '';
}
