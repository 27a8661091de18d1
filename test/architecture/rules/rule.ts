/** The little of the linter's syntax tree and rule interface that our rules touch. */
export interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly source?: Node | null;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly arguments?: readonly Node[];
  readonly async?: boolean;
  readonly await?: boolean;
  readonly kind?: string;
  readonly imported?: Node;
  readonly params?: readonly Node[];
  readonly decorators?: readonly Node[];
  readonly expression?: Node;
  readonly parent?: Node;
  readonly body?: Node | readonly Node[];
}

export interface Context {
  readonly filename: string;
  report(finding: { node: Node; message: string }): void;
}

export interface Rule {
  readonly create: (context: Context) => Readonly<Record<string, (node: Node) => unknown>>;
}
