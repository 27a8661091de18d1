import type { Context, Node, Rule } from './rule.ts';

/** What the built-in rules on globals and properties cannot say of code that must give the same answer for ever: no reading of the clock by `new Date()`, no waiting. */
export const pure: Rule = {
  create: (context) => {
    const refuseWaiting = (node: Node) =>
      context.report({ node, message: 'Pure code does not wait: take the value, not the promise of it.' });
    return {
      NewExpression: (node) => refuseClock(context, node),
      CallExpression: (node) => node.callee?.name === 'Date' && refuse(context, node),
      AwaitExpression: refuseWaiting,
      ForOfStatement: (node) => node.await && refuseWaiting(node),
      FunctionDeclaration: (node) => node.async && refuseWaiting(node),
      FunctionExpression: (node) => node.async && refuseWaiting(node),
      ArrowFunctionExpression: (node) => node.async && refuseWaiting(node),
      ImportExpression: refuseWaiting,
    };
  },
};

function refuseClock(context: Context, node: Node): void {
  if (node.callee?.name === 'Date' && node.arguments?.length === 0) refuse(context, node);
}

function refuse(context: Context, node: Node): void {
  context.report({ node, message: 'Pure code reads no clock: the time is an input.' });
}
