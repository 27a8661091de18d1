import type { ReactNode } from 'react';
import { Icon } from './icons';
import styles from './marks.module.css';

type Tone = 'good' | 'warn' | 'bad' | 'info' | 'late' | 'none';

/** Word, shape, and place carry the state; color repeats it. */
function Shape({ kind }: { kind: keyof typeof VERDICTS }) {
  const outline = {
    conforming: <path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5 8.2l2.1 2.1L11 6" />,
    justified: <path d="M8 1.2 14.8 8 8 14.8 1.2 8zM8 5v3.6M8 10.8v.2" />,
    'non-conforming': (
      <>
        <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" />
        <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" stroke="var(--card)" />
      </>
    ),
    advice: <path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7.4v3.4M8 5v.2" />,
    unchecked: <path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z" strokeDasharray="2.5 2" />,
  }[kind];
  return (
    <svg width="0.9375rem" height="0.9375rem" viewBox="0 0 16 16" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
        {outline}
      </g>
    </svg>
  );
}

export type Conformance = 'conforming' | 'justified' | 'non-conforming';
const VERDICTS: Record<Conformance | 'advice' | 'unchecked', { tone: Tone; words: string }> = {
  conforming: { tone: 'good', words: 'Conforming' },
  justified: { tone: 'warn', words: 'Justified' },
  'non-conforming': { tone: 'bad', words: 'Non-conforming' },
  advice: { tone: 'info', words: 'Advice' },
  unchecked: { tone: 'none', words: 'Not checked' },
};

export function VerdictMark({
  verdict,
  words,
  tag = false,
}: {
  /** Null where no rules have checked it. */
  verdict: Conformance | 'advice' | null;
  words?: ReactNode;
  tag?: boolean;
}) {
  const kind = verdict ?? 'unchecked';
  const { tone, words: plain } = VERDICTS[kind];
  return (
    <span className={`${styles['mark']} ${styles[tone]} ${tag ? styles['tag'] : ''}`}>
      <Shape kind={kind} />
      {words === undefined ? plain : words === '' ? <span className="hidden">{plain}</span> : words}
    </span>
  );
}

/** A short state with its icon: late, waiting, no authorization, planned. */
export function Tag({
  tone,
  icon,
  children,
  plain = false,
}: {
  tone: Tone;
  icon?: Parameters<typeof Icon>[0]['name'];
  children: ReactNode;
  plain?: boolean;
}) {
  return (
    <span className={`${styles['mark']} ${styles[tone]} ${plain ? '' : styles['tag']}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

const severityOf: Record<string, Conformance | 'advice'> = {
  advice: 'advice',
  justify: 'justified',
  refuse: 'non-conforming',
};
export const SeverityMark = ({ severity }: { severity: string }) => (
  <VerdictMark verdict={severityOf[severity] ?? 'advice'} words="" />
);
