import styles from './marks.module.css';

/** Families of levels are told apart by outline and glyph, not by color. The code is always there. */
type Family = 'treatment' | 'residential' | 'withdrawal' | 'opioid' | 'residence' | 'aftercare';

function familyOf(code: string): Family {
  if (/^aftercare$/i.test(code)) return 'aftercare';
  if (code.endsWith('WM')) return 'withdrawal';
  if (/^(OTS|OTP)$/.test(code)) return 'opioid';
  if (/^RR$/.test(code)) return 'residence';
  return /^(3|4)/.test(code) ? 'residential' : 'treatment';
}

/** How many of four bars are filled, in halves. */
const STEPS: Record<string, number> = {
  '0.5': 0.5,
  '1': 1,
  '1.0': 1,
  '1.5': 1,
  '1.7': 1.5,
  '2.1': 2,
  '2.5': 2.5,
  '2.7': 2.5,
};
const stepsOf = (code: string): number => STEPS[code] ?? (code.startsWith('4') ? 4 : code.startsWith('3') ? 3 : 1);

export const levelName = (code: string): string => (code === 'aftercare' ? 'AC' : code);

export function LevelChip({ code, title }: { code: string; title?: string | undefined }) {
  const family = familyOf(code);
  const shape = `${styles['chip']} ${family === 'withdrawal' || family === 'aftercare' ? styles['dashed'] : ''} ${
    family === 'opioid' || family === 'aftercare' ? styles['pill'] : ''
  }`;
  return (
    <span className={`${shape} chip`} title={title ?? code}>
      <Glyph family={family} steps={stepsOf(code)} />
      {levelName(code)}
      {title && <span className="hidden">, {title}</span>}
    </span>
  );
}

function Glyph({ family, steps }: { family: Family; steps: number }) {
  if (family === 'treatment' || family === 'residential') {
    return (
      <svg width="0.875rem" height="0.75rem" viewBox="0 0 14 12" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => {
          const height = 3 + bar * 2.2;
          const filled = steps >= bar + 1;
          const half = !filled && steps > bar;
          return (
            <rect
              key={bar}
              x={0.5 + bar * 3.4}
              y={10 - height}
              width="2.4"
              height={height}
              fill={filled ? 'currentColor' : 'none'}
              stroke={half ? 'currentColor' : filled ? 'none' : 'var(--control)'}
              strokeWidth="0.7"
              opacity={filled || half ? 1 : 0.5}
            />
          );
        })}
        {family === 'residential' && <path d="M0 11.4h14" stroke="currentColor" strokeWidth="1.2" />}
      </svg>
    );
  }
  const paths: Record<'withdrawal' | 'opioid' | 'residence' | 'aftercare', string> = {
    withdrawal: 'M1 7c2-4 3-4 5 0s3 4 5 0',
    opioid: 'M4 2.5h5a3 3 0 0 1 0 6H4a3 3 0 0 1 0-6zM6.5 2.5v6',
    residence: 'M1.5 6 6.5 2l5 4M3 5.2V10h7V5.2',
    aftercare: 'M10.5 3.5a4.2 4.2 0 1 0 .3 4.4',
  };
  return (
    <svg width="0.8125rem" height="0.75rem" viewBox="0 0 13 12" aria-hidden="true">
      <path d={paths[family]} fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
    </svg>
  );
}

/** One hue by intensity: the ground and the ink of a block on a chart. */
export function levelFill(code: string | null, rank: number): { fill: string; ink: string } {
  if (code === 'aftercare' || rank < 50) return { fill: 'var(--card)', ink: 'var(--ink)' };
  if (rank < 200) return { fill: 'var(--level-1)', ink: 'var(--on-level-low)' };
  if (rank < 240) return { fill: 'var(--level-2)', ink: 'var(--on-level-low)' };
  if (rank < 300) return { fill: 'var(--level-25)', ink: 'var(--on-level-25, var(--on-level-low))' };
  if (rank < 400) return { fill: 'var(--level-3)', ink: 'var(--on-level-high)' };
  return { fill: 'var(--level-4)', ink: 'var(--on-level-high)' };
}
