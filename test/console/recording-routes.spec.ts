import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Running } from '../acceptance/black-box/running.js';
import { type Form, formsOfConsole, sources } from './any-form.js';

const LIMIT_MS = 120_000;
const CLIENT = '/v1/clients/{clientId}/';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | null)[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Operation {
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}
interface Description {
  readonly paths: Readonly<Record<string, { readonly post?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Routes that no form of the list records: the file that sends them, or why no screen does. */
const ELSEWHERE: Readonly<Record<string, { readonly file: string } | { readonly why: string }>> = {
  proposals: { file: 'record/edit-request.ts' },
  'proposals/edits': { file: 'record/edit-request.ts' },
  'proposals/{proposalId}/approval': { file: 'path/decide.tsx' },
  'proposals/{proposalId}/decline': { file: 'path/decide.tsx' },
  'proposals/{proposalId}/withdrawal': { file: 'path/decide.tsx' },
  'planned-moves': { file: 'record/entry-form.tsx' },
  'planned-moves/{planId}/cancellation': { file: 'path/plans.tsx' },
  'entries/{entryId}/corrections': { file: 'record/correct-form.tsx' },
  'entries/{entryId}/voids': { file: 'record/void-form.tsx' },
  'entries/{entryId}/wrong-client': { file: 'record/wrong-client-form.tsx' },
  'entries/{entryId}/reinstatements': { file: 'record/reinstate-form.tsx' },
  'legal-holds': { file: 'standing/standing.tsx' },
  'legal-holds/{holdId}/lift': { file: 'standing/standing.tsx' },
  erasures: { file: 'standing/standing.tsx' },
  'erasures/{erasureId}/confirmation': { file: 'standing/standing.tsx' },
  'erasures/{erasureId}/decline': { file: 'standing/standing.tsx' },
  'tasks/{task}/assignment': { file: 'worklist/assign.tsx' },
  'tasks/{task}/snooze': { file: 'worklist/snooze.tsx' },
  repairs: {
    why: 'Programs set a whole path right with it. A person corrects, voids, and reinstates, one entry at a time.',
  },
};

/** What every form sends beside the answers to its questions. */
const WITH_EVERY_ENTRY = [
  ...['when', 'facilityId', 'reason', 'acknowledge', 'acceptImpact', 'fulfills', 'narrative', 'placementId'],
  // The entry that a review is about comes with the address of the form.
  'reviews',
];

/** Fields that no form asks for, and why. */
const UNASKED: Readonly<Record<string, string>> = {
  zone: 'It is the zone of the site, which every form shows.',
  after: 'Entries of one day without times stand in the order in which they were recorded.',
  before: 'As `after`.',
  track: 'It is the track of the level that is chosen.',
  direction: 'The form says it of each level; the service works it out.',
};

describe('the forms of the console', () => {
  let forms: readonly Form[];
  let description: Description;
  beforeAll(async () => {
    forms = await formsOfConsole();
    const service = await Running.start();
    try {
      description = (await (await fetch(`${service.http.url}/openapi.json`)).json()) as Description;
    } finally {
      await service.end();
    }
  }, LIMIT_MS);

  /** What a clinician or a director can record of a client. */
  const recording = () =>
    Object.entries(description.paths).flatMap(([path, { post }]) => {
      const isCommand = post?.parameters?.some(({ name }) => name === 'Idempotency-Key') ?? false;
      const isClinical = /Roles: [^.]*\b(?:clinician|director)\b/.test(post?.description ?? '');
      return post && path.startsWith(CLIENT) && isCommand && isClinical
        ? [[path.slice(CLIENT.length), post] as const]
        : [];
    });
  const whole = (schema: Schema | undefined): Schema => {
    const [only] = schema?.allOf ?? schema?.anyOf ?? [];
    const name = (schema?.$ref ?? only?.$ref)?.split('/').at(-1);
    return name === undefined ? (schema ?? {}) : (description.components.schemas[name] ?? {});
  };
  const bodyOf = (operation: Operation) =>
    whole(operation.requestBody?.content['application/json'].schema).properties ?? {};

  it('are there for every route that records something, but for those that another screen sends', () => {
    const routes = recording().map(([route]) => route);
    expect(routes.length).toBeGreaterThan(40);
    const recorded = new Set(forms.map(({ route }) => route));
    expect(routes.filter((route) => !recorded.has(route)).toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
  });

  it.each(Object.entries(ELSEWHERE).flatMap(([route, at]) => ('file' in at ? [[route, at.file] as const] : [])))(
    'leave %s to %s',
    (route, file) => expect(readFileSync(join(sources, file), 'utf8')).toContain(route.split('/').at(-1)),
  );

  it('ask for every field that their route takes, but for those that have a reason', () => {
    const byRoute = new Map(recording());
    const missing = forms.flatMap(({ id, route, placed, fields }) => {
      const operation = byRoute.get(route);
      if (!operation) return [`${id} records by no route`];
      const asked = new Set(fields.map(({ name }) => name.split('.')[0] ?? ''));
      const taken = Object.keys(bodyOf(operation));
      return [
        ...taken.filter((name) => !asked.has(name) && !WITH_EVERY_ENTRY.includes(name) && !(name in UNASKED)),
        ...[...asked].filter((name) => !taken.includes(name)).map((name) => `${name} is not taken`),
        ...(taken.includes('placementId') === (placed ?? false) ? [] : ['placementId']),
      ].map((name) => `${id}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('offer every value of a closed list', () => {
    const byRoute = new Map(recording());
    const offered = forms.flatMap(({ id, route, fields }) => {
      const operation = byRoute.get(route);
      if (!operation) return [];
      return fields.flatMap(({ name, choices }) => {
        if (!choices?.words) return [];
        const schema = name.split('.').reduce<Schema>((at, part) => whole(at.properties?.[part]), {
          properties: bodyOf(operation),
        });
        const values = (schema.enum ?? schema.items?.enum ?? []).filter((value) => value !== null);
        return [[`${id}: ${name}`, values.toSorted(), Object.keys(choices.words).toSorted()] as const];
      });
    });
    expect(offered.length).toBeGreaterThan(10);
    expect(offered.filter(([, values, words]) => String(values) !== String(words))).toEqual([]);
  });
});
