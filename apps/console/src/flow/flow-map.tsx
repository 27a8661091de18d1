import type { FlowLinkAsked } from '../api/flow-queries';
import type { LevelFlows } from '../api/types';
import { markTerms, useMarks } from '../design/chart-marks';
import { levelFill } from '../design/level-chip';
import { useWidth } from '../design/measured';
import styles from './flow.module.css';
import { FOLD_BELOW, layoutOf, type PlacedLink } from './flow-layout';
import { groundOf, isLevel } from './places';

const FILLS = { conforming: 'var(--level-edge)', justified: 'var(--warn)', 'non-conforming': 'var(--bad)' } as const;
const RANKS: Readonly<Record<string, number>> = { '1': 100, '2.1': 210, '2.5': 250, OTS: 100, RR: 100 };
const WIDTH_MIN = 640;
const LABEL_HEIGHT = 8;
const LABEL_CHARS = 19;

/** Columns of levels, and bands as thick as the stays that took them. Every band opens its clients. */
export function FlowMap({
  flows,
  words,
  chosen,
  onChoose,
}: {
  flows: LevelFlows;
  words: (place: string) => string;
  chosen: FlowLinkAsked | null;
  onChoose: (link: FlowLinkAsked | null) => void;
}) {
  const { box, width, sized } = useWidth<HTMLDivElement>();
  const wide = Math.max(WIDTH_MIN, width);
  const marks = useMarks();
  const { nodes, links, height, columns } = layoutOf(flows, wide);
  const { folded } = flows;
  return (
    <div className={styles['map']}>
      <div ref={box} className={styles['scroll']}>
        <svg {...sized(wide, height)} {...marks} role="group" aria-label="How stays move from level to level">
          <defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0v6" stroke="var(--card)" strokeWidth="2.5" />
            </pattern>
          </defs>
          {columns.map(({ step, x }) => (
            <text key={step} x={x} y={12} className={styles['head']}>
              {columnWords(flows, step)}
            </text>
          ))}
          {links.map((link) => (
            <Band
              key={`${link.step} ${link.from} ${link.to}`}
              link={link}
              words={words}
              isChosen={chosen?.step === link.step && chosen.from === link.from && chosen.to === link.to}
              onChoose={onChoose}
            />
          ))}
          {nodes.map(({ step, place, stays, x, y, height: tall, width: thick }) => {
            const { fill } = levelFill(place, RANKS[place] ?? 350);
            return (
              <g key={`${step} ${place}`}>
                <rect
                  x={x}
                  y={y}
                  width={thick}
                  height={tall}
                  rx="2"
                  fill={isLevel(place) ? fill : 'var(--raised)'}
                  stroke={isLevel(place) ? 'var(--level-edge)' : 'var(--control)'}
                />
                {tall >= LABEL_HEIGHT && (
                  <text x={x + thick + 5} y={y + Math.min(tall, 22) / 2 + 4} className={styles['label']}>
                    {short(words(place))} <tspan className={styles['number']}>{stays}</tspan>
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <p className={styles['legend']}>
        {flows.by === 'step' && (
          <>
            <span className={styles['conforming']} aria-hidden="true" /> all conforming
            <span className={styles['justified']} aria-hidden="true" /> some justified
            <span className={styles['nonConforming']} aria-hidden="true" /> some non-conforming
          </>
        )}
        {folded.links > 0 && (
          <span>
            {folded.links} thin bands of {folded.stays} stays together are not drawn: each is under {FOLD_BELOW}% of the
            stays. Figures lists them.
          </span>
        )}
      </p>
    </div>
  );
}

function Band({
  link,
  words,
  isChosen,
  onChoose,
}: {
  link: PlacedLink;
  words: (place: string) => string;
  isChosen: boolean;
  onChoose: (link: FlowLinkAsked | null) => void;
}) {
  const { step, from, to, stays, medianDays, path, thickness } = link;
  const ground = groundOf(link);
  const toggle = () => onChoose(isChosen ? null : { step, from, to });
  const said = `${stays} from ${words(from)} to ${words(to)}${medianDays === null ? '' : `, after ${medianDays} days in the middle`}`;
  return (
    <g {...markTerms(`${said}: show the clients`, isChosen, toggle)} className={styles['band']}>
      <title>{said}</title>
      <path d={path} fill="none" stroke={FILLS[ground]} strokeWidth={thickness} opacity={isChosen ? 0.85 : 0.32} />
      {ground === 'justified' && (
        <path d={path} fill="none" stroke="var(--card)" strokeWidth={thickness} strokeDasharray="1.5 12" />
      )}
      {ground === 'non-conforming' && <path d={path} fill="none" stroke="url(#hatch)" strokeWidth={thickness} />}
    </g>
  );
}

/** A label has the room between two columns; the full words stand in the figures. */
const short = (text: string): string => (text.length > LABEL_CHARS ? `${text.slice(0, LABEL_CHARS - 1)}…` : text);

function columnWords({ by, align }: LevelFlows, step: number): string {
  if (by === 'month') return step === 0 ? 'Admission' : `Day ${step * 30}`;
  if (align === 'discharge') return '';
  if (step === 0) return align === 'admission' ? 'Admitted to' : 'Before the step-down';
  return step === 1 ? 'Then' : `Move ${step}`;
}
