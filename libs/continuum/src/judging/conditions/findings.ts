import type { GateOf } from '../../document/gates.js';
import type { Facts } from '../../facts.js';
import type { Condition } from '../condition.js';
import type { FindingText, Rests } from '../finding.js';
import type { GateContext } from '../gate-context.js';

/** The finding that stands until an entry states that it is over. Source: S4, crisis. */
const CRISIS = 'crisis';

/** Some findings are beyond what this level can treat. Source: S0, S1, S2, S3 and S4, whom each does not admit; S4, not the first stop in a crisis. */
export const findingIsAbsent: Condition<GateOf<'finding-absent'>> = (gate, { facts, pack }) => {
  const found = currentFindings(facts).filter((finding) => gate.findings.includes(finding));
  if (found.length === 0)
    return (
      notFoundAgain(facts, pack, gate.findings) ??
      restsOnFindings(facts, 'None of the findings that this rule looks for')
    );
  const targets = targetsInWords(pack, gate.referTo);
  return {
    observed: `On record: ${found.map((code) => findingName(pack, code)).join(', ')}.`,
    required: 'None of these findings on record.',
    remedy: remedyFor(found, targets),
    inputs: inputsOf(facts, found),
  };
};

/** A program's own exclusions hold. Source: S0, S1, S2, S3 and S4, whom each does not admit. */
export const programExclusionIsAbsent: Condition<unknown> = (_gate, { facts, pack, program }) => {
  if (!program || program.exclusions.length === 0) return undefined;
  const found = currentFindings(facts).filter((finding) => program.exclusions.includes(finding));
  if (found.length === 0)
    return notFoundAgain(facts, pack, program.exclusions) ?? restsOnFindings(facts, "None of the program's exclusions");
  const targets = targetsInWords(pack, targetsFor(pack, found));
  return {
    observed: `This program does not take clients with: ${found.map((code) => findingName(pack, code)).join(', ')}.`,
    required: "None of the program's exclusions on record.",
    remedy: found.includes(CRISIS) ? helpFirst(targets) : elsewhere(targets),
    inputs: inputsOf(facts, found),
  };
};

/**
 * An assessment supersedes what was noted at an inquiry before it; of one day, what stands in the facts was noted after it.
 * A crisis is superseded by nothing but the statement that it is over.
 */
function currentFindings({ assessment, crisis, inquiry }: Facts): readonly string[] {
  const noted = inquiry && (!assessment || assessment.on <= inquiry.on) ? inquiry.exclusions : [];
  return [...new Set([...(assessment?.findings ?? []), ...noted, ...(crisis ? [CRISIS] : [])])];
}

/** What an inquiry noted and a later assessment did not find stays in sight: as advice, because the assessment looked. */
function notFoundAgain(
  { assessment, inquiry }: Facts,
  pack: GateContext['pack'],
  asked: readonly string[],
): FindingText | undefined {
  if (!assessment || !inquiry || assessment.on <= inquiry.on) return undefined;
  const noted = inquiry.exclusions.filter((code) => code !== CRISIS && asked.includes(code));
  if (noted.length === 0) return undefined;
  const names = noted.map((code) => findingName(pack, code)).join(', ');
  return {
    severity: 'advice',
    observed: `The inquiry of ${inquiry.on} noted: ${names}. The assessment of ${assessment.on} does not list it.`,
    required: 'An assessment that has looked at what the inquiry noted.',
    remedy: 'Ask the client. If it is still present, record a new assessment that lists it.',
    inputs: [
      ...noted.map((code) => ({ name: 'finding', value: code })),
      { name: 'notedOn', value: inquiry.on },
      { name: 'assessedOn', value: assessment.on },
    ],
  };
}

/** Nothing was found: the assessment says so; without one nobody has looked. */
function restsOnFindings({ assessment }: Facts, what: string): Rests | undefined {
  if (!assessment) return undefined;
  return {
    rests: assessment.by,
    observed: `${what} is on record in the assessment of ${assessment.on}.`,
    inputs: [{ name: 'assessedOn', value: assessment.on }],
  };
}

const inputsOf = ({ crisis }: Facts, found: readonly string[]): Rests['inputs'] => [
  ...found.map((code) => ({ name: 'finding', value: code })),
  ...(crisis && found.includes(CRISIS) ? [{ name: 'crisisNotedOn', value: crisis.on }] : []),
];

/** What to do about findings that are no crisis: the care they need, then the record. */
function remedyFor(found: readonly string[], targets: string | null): string {
  if (found.includes(CRISIS)) return helpFirst(targets);
  return targets === null
    ? 'Record a newer assessment if this no longer holds, or state a reason.'
    : `Refer out to ${targets}, or record a newer assessment if this no longer holds.`;
}

const elsewhere = (targets: string | null): string =>
  `Choose another program or refer out${targets === null ? '' : ` to ${targets}`}. If this no longer holds, record a newer assessment.`;

/** In the order of urgency: the client is helped, then the help is recorded, and at last that the crisis is over. */
const helpFirst = (targets: string | null): string =>
  `Help the client first: ${targets === null ? 'follow your crisis procedure' : `contact ${targets}`}. Then record the referral. ` +
  'Later, record an assessment or an inquiry that states that the crisis is over.';

/** Where the pack refers out a client with one of these findings. */
const targetsFor = (pack: GateContext['pack'], found: readonly string[]): readonly string[] => [
  ...new Set(
    pack.document.gates.flatMap((gate) =>
      gate.condition === 'finding-absent' && gate.findings.some((finding) => found.includes(finding))
        ? gate.referTo
        : [],
    ),
  ),
];

/** "one", "one or another", "one, another, or a third"; null for none. */
function targetsInWords(pack: GateContext['pack'], codes: readonly string[]): string | null {
  const names = codes.map(
    (code) => pack.reasons('referralTarget').find((target) => target.code === code)?.name ?? code,
  );
  if (names.length < 3) return names.length === 0 ? null : names.join(' or ');
  return `${names.slice(0, -1).join(', ')}, or ${names.at(-1)}`;
}

const findingName = (pack: GateContext['pack'], code: string): string =>
  [...pack.reasons('assessmentFinding'), ...pack.reasons('exclusion')].find((reason) => reason.code === code)?.name ??
  code;
