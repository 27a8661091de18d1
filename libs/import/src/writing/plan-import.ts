import { emptyPath, type Path } from '@throughline/care-path';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { CasePlan } from '../cases/case-plan.js';
import type { LogCases } from '../cases/cases-of.js';
import { type CaseRows, planCase, type PlanTerms } from '../cases/plan-case.js';
import { RowIds } from '../cases/row-ids.js';
import { facilitiesOf, type Mapping } from '../mapping/mapping-schema.js';
import { caseRecordId, type KeyedHash } from './import-identity.js';
import type { ImportTarget } from './import-target.js';

export interface PlannedCase extends CasePlan {
  /** As the file names it; null for a case that is on record and not in the file. */
  readonly name: string | null;
  /** Null for a case that no import has registered yet. */
  readonly clientId: string | null;
}

/** What a whole file comes to on the paths as they are. Nothing is written. */
export interface ImportPlan {
  readonly cases: readonly PlannedCase[];
  readonly voiding: Voiding;
}

/** Entries of earlier imports whose rows are gone from what the file covers. */
interface Voiding {
  readonly covered: number;
  readonly gone: number;
  /** Why none of them is voided; null when all of them are. */
  readonly withheld: 'too-many' | 'rows-of-no-case' | null;
}

export interface ImportPlanTerms {
  readonly mapping: Mapping;
  readonly facilityId: string;
  /** So many entries may be voided because their rows are gone; null for the usual share. */
  readonly allowVoids: number | null;
  readonly stopped: AbortSignal;
}

/** A file of which more than this share is missing is likelier cut off, or of another kind, than corrected. */
const VOIDED_SHARE_MAX = 0.05;

/** Reads what the rows of every case come to, on its path as it is now. */
export async function planImport(log: LogCases, target: ImportTarget, terms: ImportPlanTerms): Promise<ImportPlan> {
  const planning = await Planning.over(log, target, terms);
  const cases = await planning.all(true);
  const covered = sum(cases, (plan) => plan.covered);
  const gone = sum(
    cases,
    ({ steps }) => steps.filter((step) => step.do === 'void' && step.because === 'row-gone').length,
  );
  const withheld = withheldBecause({ covered, gone }, log, terms);
  return { cases: withheld === null ? cases : await planning.all(false), voiding: { covered, gone, withheld } };
}

function withheldBecause(
  { covered, gone }: Pick<Voiding, 'covered' | 'gone'>,
  { ofNoCase }: Pick<LogCases, 'ofNoCase'>,
  { allowVoids }: ImportPlanTerms,
): Voiding['withheld'] {
  if (gone === 0) return null;
  if (allowVoids !== null) return gone > allowVoids ? 'too-many' : null;
  // Nobody knows which entries those rows stand for.
  if (ofNoCase > 0) return 'rows-of-no-case';
  return gone > covered * VOIDED_SHARE_MAX ? 'too-many' : null;
}

const sum = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((total, item) => total + count(item), 0);

const NO_ROWS: CaseRows = { rows: [], lost: [] };

class Planning {
  private constructor(
    private readonly log: LogCases,
    private readonly target: ImportTarget,
    private readonly terms: ImportPlanTerms,
    /** By the name of the case; null names the cases that the file does not have. */
    private readonly clients: readonly { readonly name: string | null; readonly clientId: string | null }[],
    private readonly hash: KeyedHash,
  ) {}

  static async over(log: LogCases, target: ImportTarget, terms: ImportPlanTerms): Promise<Planning> {
    const hash = await target.vault.macInHand();
    const known = new Map(await target.knownCases());
    const named = [...log.cases.keys()].map((name) => {
      const recordId = caseRecordId(hash, terms.mapping, name);
      const clientId = known.get(recordId) ?? null;
      known.delete(recordId);
      return { name, clientId };
    });
    const missing = terms.mapping.covers === 'additions' ? [] : [...known.values()];
    const clients = [...named, ...missing.map((clientId) => ({ name: null, clientId }))];
    return new Planning(log, target, terms, clients, hash);
  }

  async all(voiding: boolean): Promise<readonly PlannedCase[]> {
    const planTerms = this.#planTerms(voiding);
    const plans: PlannedCase[] = [];
    for (const { name, clientId } of this.clients) {
      if (this.terms.stopped.aborted) break;
      const path = clientId === null ? emptyPath() : await this.#read(clientId);
      plans.push({ name, clientId, ...planCase(this.#rowsOf(name), { ...planTerms, path }) });
    }
    return plans;
  }

  async #read(clientId: string): Promise<Path> {
    await otherWork();
    return this.target.writer.read(clientId, 'all');
  }

  #rowsOf(name: string | null): CaseRows {
    return name === null ? NO_ROWS : (this.log.cases.get(name) ?? NO_ROWS);
  }

  #planTerms(voiding: boolean): Omit<PlanTerms, 'path'> {
    const { mapping, facilityId } = this.terms;
    const { directory } = this.target;
    const codes = facilitiesOf(mapping).map(({ code }) => (code === mapping.facility.code ? facilityId : code));
    return {
      mapping,
      voiding,
      rowIds: new RowIds(mapping, this.hash),
      facilities: new Set(codes),
      direction: this.log.direction,
      trackOf: (facility, level) => {
        const adopted = directory.facility(facility)?.adoptions ?? [];
        const packs = adopted.flatMap(({ pack, advisory }) =>
          pack && !advisory ? (directory.packBySha(pack.sha256) ?? []) : [],
        );
        return packs.flatMap((pack) => pack.level(level)?.track ?? [])[0] ?? level;
      },
    };
  }
}
