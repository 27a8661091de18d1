import type { OpenAPIObject } from '@nestjs/swagger';

interface Media {
  readonly examples?: Record<string, object>;
}
interface ErrorResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, Media>>;
}
type Responses = Record<string, object>;
type Named = Map<string, { readonly name: string; readonly text: string }>;

/**
 * Most operations can be refused in the same ways: each problem body is said once, under `components.examples`, and each set of
 * problems that several operations answer is said once, under `components.responses`.
 */
export function shareResponses(document: OpenAPIObject): OpenAPIObject {
  const examples = new Components('examples');
  const responses = new Components('responses');
  const refusals = refusalsIn(document);
  for (const { own, status } of refusals) own[status] = withSharedExamples(own[status] as ErrorResponse, examples);
  const times = new Map<string, number>();
  for (const { own, status } of refusals) count(times, JSON.stringify(own[status]));
  for (const { own, status } of refusals) {
    const text = JSON.stringify(own[status]);
    if ((times.get(text) ?? 0) > 1) own[status] = responses.refTo(nameOf(status, own[status] as ErrorResponse), text);
  }
  const { components } = document;
  return { ...document, components: { ...components, examples: examples.all(), responses: responses.all() } };
}

/** Every place of an operation at which it is refused. */
function refusalsIn({ paths }: OpenAPIObject): readonly { readonly own: Responses; readonly status: string }[] {
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods as Record<string, unknown>));
  return operations.flatMap((operation) => {
    const own = (operation as { readonly responses?: Responses }).responses ?? {};
    return Object.keys(own).flatMap((status) => (/^[45]/.test(status) ? { own, status } : []));
  });
}

function withSharedExamples(response: ErrorResponse, shared: Components): ErrorResponse {
  const content = Object.entries(response.content ?? {}).map(([type, media]) => {
    const examples = Object.entries(media.examples ?? {}).map(
      ([name, example]) => [name, shared.refTo(name, JSON.stringify(example))] as const,
    );
    return [type, examples.length === 0 ? media : { ...media, examples: Object.fromEntries(examples) }] as const;
  });
  return content.length === 0 ? response : { ...response, content: Object.fromEntries(content) };
}

/** `headers-too-large` is `HeadersTooLarge`; of several problems, the status and the first of them. */
function nameOf(status: string, { content = {} }: ErrorResponse): string {
  const codes = Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples));
  const [first = 'problem'] = codes;
  const words = first.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return codes.length === 1 ? words.join('') : `Status${status}${words.join('')}AndOthers`;
}

/** One kind of component. Two contents that would have one name get a number. */
class Components {
  readonly #named: Named = new Map();
  readonly #names = new Set<string>();

  constructor(private readonly kind: 'examples' | 'responses') {}

  refTo(wanted: string, text: string): { readonly $ref: string } {
    const key = `${wanted} ${text}`;
    const known = this.#named.get(key);
    const name = known?.name ?? this.#freeName(wanted);
    if (!known) this.#named.set(key, { name, text });
    return { $ref: `#/components/${this.kind}/${name}` };
  }

  #freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#names.has(name); number += 1) name = `${wanted}${number}`;
    this.#names.add(name);
    return name;
  }

  all(): Record<string, never> {
    const entries = [...this.#named.values()].map(({ name, text }) => [name, JSON.parse(text)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) as Record<string, never>;
  }
}

const count = (times: Map<string, number>, key: string): void => void times.set(key, (times.get(key) ?? 0) + 1);
