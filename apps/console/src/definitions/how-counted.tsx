import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DefinedFigure } from '../api/types';
import { shared, useAddress } from '../frame/viewpoint';
import styles from './definitions.module.css';

/** What a figure is called, leading to how it is counted. */
export function HowCounted({ figure, children }: { figure: DefinedFigure; children: ReactNode }) {
  const { query } = useAddress();
  return (
    <Link className={styles['counted'] ?? ''} to={`/definitions${shared(query)}#${figure}`} title="How this is counted">
      {children}
    </Link>
  );
}
