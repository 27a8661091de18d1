/** The parts of a rule pack that the rule book reads. */
export interface PackPages {
  readonly title: string;
  readonly edition: string | null;
  readonly effectiveFrom: string | null;
  readonly population: string;
  readonly attribution: string | null;
  readonly disclaimer: string | null;
  readonly extends: { readonly id: string; readonly version: string } | null;
  readonly levels: readonly {
    readonly code: string;
    readonly name: string;
    readonly setting: string;
    readonly offer: readonly { readonly offer: string; readonly inForce: boolean }[];
    readonly weeklyMinutes: readonly {
      readonly min: number | null;
      readonly max: number | null;
      readonly inForce?: boolean;
    }[];
    readonly source: string;
  }[];
  readonly gates: readonly {
    readonly id: string;
    readonly title: string;
    readonly severity: 'refuse' | 'justify' | 'advice';
    readonly approval: string | null;
    readonly appliesTo: {
      readonly kinds: 'any' | readonly string[];
      readonly levels: 'any' | readonly string[];
      readonly settings: readonly string[] | null;
    };
    readonly remedy: string | null;
    readonly source: string;
    readonly note: string | null;
  }[];
  readonly clocks: readonly {
    readonly id: string;
    readonly title: string;
    readonly ownerRole: string;
    readonly due: {
      readonly unit: string;
      readonly within: number;
      readonly byLevel?: readonly { readonly levels: readonly string[]; readonly within: number }[];
    };
    readonly source: string;
    readonly inForce?: boolean;
  }[];
  readonly reasons: Readonly<Record<string, readonly { readonly code: string; readonly name: string }[]>>;
  readonly sources: readonly { readonly id: string; readonly citation: string; readonly url: string | null }[];
}

const HOUR_MINUTES = 60;

/** `9 to 19.9 h a week`; words where the pack sets no hours. */
export function hoursWords(weekly: PackPages['levels'][number]['weeklyMinutes']): string {
  const range = weekly.find(({ inForce }) => inForce !== false);
  if (!range || (range.min === null && range.max === null)) return 'no weekly hours set';
  const hours = (minutes: number) => `${Math.round((minutes / HOUR_MINUTES) * 10) / 10}`;
  if (range.min === null) return `up to ${hours(range.max as number)} h a week`;
  if (range.max === null) return `${hours(range.min)} h a week or more`;
  return `${hours(range.min)} to ${hours(range.max)} h a week`;
}

/** What the rule asks for when it is not met, as a sentence. */
export function needWords({ severity, approval }: PackPages['gates'][number]): string {
  const by = approval ? `, and approval by the ${approval}` : '';
  if (severity === 'advice') return 'Advice: it asks nothing.';
  if (severity === 'justify') return `Needs a reason${by}.`;
  return `Not allowed; what has happened already is recorded as non-conforming${by}.`;
}

/** `Step-down, transfer at 2.5, 2.1`. */
export function scopeWords({ appliesTo: { kinds, levels, settings } }: PackPages['gates'][number]): string {
  const moves = kinds === 'any' ? 'Every move' : kinds.map((kind) => kind.replaceAll('-', ' ')).join(', ');
  const where =
    levels === 'any'
      ? settings
        ? ` into ${settings.join(', ').replaceAll('-', ' ')}`
        : ''
      : ` at ${levels.join(', ')}`;
  return `${moves.charAt(0).toUpperCase()}${moves.slice(1)}${where}`;
}

/** `within 30 days; 14 days at 2.5, 3.1`. */
export function dueWords({ due }: PackPages['clocks'][number]): string {
  const unit = due.unit.replaceAll('-', ' ');
  const byLevel = (due.byLevel ?? []).map(({ levels, within }) => `${within} ${unit} at ${levels.join(', ')}`);
  return [`within ${due.within} ${unit}`, ...byLevel].join('; ');
}
