import type { LocalDate } from '@throughline/kernel';
import type { DemoTerms } from './demo-terms.js';
import { inventedIdentity } from './people.js';
import { inventedProvider, type Site } from './provider.js';
import { Random } from './random.js';
import { type GeneratedClient, generateClient } from './generate-client.js';
import type { ClientIdentity } from '@throughline/identity';
import { withWhatStands } from './what-stands.js';

/** A provider and the histories of all its clients, told and not yet recorded. Pure: the same terms tell the same. */
export interface GeneratedDemo {
  readonly begin: LocalDate;
  readonly sites: readonly Site[];
  readonly clients: readonly (GeneratedClient & {
    readonly number: number;
    readonly identity: ClientIdentity | null;
  })[];
  readonly random: Random;
}

type DemoSize = Pick<DemoTerms, 'seed' | 'clients' | 'months' | 'until'>;

export function generateDemo({ seed, clients, months, until }: DemoSize): GeneratedDemo {
  const random = new Random(`throughline demo ${seed} of ${clients} clients in ${months} months to ${until}`);
  const begin = monthsBefore(until, months);
  const sites = inventedProvider(random.fork('provider'), begin);
  const generated = Array.from({ length: clients }, (_, index) => {
    const number = index + 1;
    const own = random.fork(`client ${number}`);
    const client = generateClient(own, { sites, begin, until });
    const identity = client.anonymous
      ? null
      : inventedIdentity(own.fork('identity'), { siteCode: client.siteCode, number, bornBefore: begin });
    return { ...client, number, identity };
  });
  const told = generated.filter(({ steps }) => steps.length > 0);
  return { begin, sites, clients: withWhatStands(told, { sites, until, random: random.fork('what stands') }), random };
}

function monthsBefore(until: number, months: number): LocalDate {
  const day = new Date(until);
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day.getUTCDate(), lastOfMonth));
  return first.toISOString().slice(0, 10);
}
