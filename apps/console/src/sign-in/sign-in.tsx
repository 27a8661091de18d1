import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Rejected } from '../api/client';
import type { Session } from '../api/queries';
import { signInAtDemo } from '../frame/session';
import styles from './sign-in.module.css';

const ROLES: Record<string, string> = {
  director: 'Clinical director',
  clinician: 'Clinician',
  'utilization-review': 'UR reviewer',
  'front-desk': 'Admissions staff',
  analyst: 'Analyst',
  operator: 'Operator',
};

/** One button per role and site of the demo, or the way to the organization's own sign-in. */
export function SignIn({ session }: { session: Session }) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const enter = async (role: string, facilities: readonly string[] | 'all') => {
    setProblem(null);
    try {
      await signInAtDemo(client, role, facilities);
    } catch (error) {
      setProblem(error instanceof Rejected ? error.problem.detail : 'Signing in did not work. Try again.');
    }
  };
  const { demo } = session.signIn;
  return (
    <main className={styles['page']}>
      <section className={`card ${styles['box']}`} aria-labelledby="sign-in">
        <h1 id="sign-in">Sign in to Throughline</h1>
        {demo && (
          <>
            <p className="second">
              This is the demo: every person in it is synthetic. Choose whom you want to be. Anyone who reaches this
              address can sign in.
            </p>
            <div className={styles['roles']}>
              {demo.map(({ role, facilities, site }) => (
                <Button
                  key={`${role} ${String(facilities)}`}
                  className={`button ${styles['role']}`}
                  onPress={() => void enter(role, facilities)}
                >
                  <span>{ROLES[role] ?? role}</span>
                  <span className="second">{site}</span>
                </Button>
              ))}
            </div>
          </>
        )}
        {!demo && (
          <p>
            Your organization has its own sign-in, and the console cannot use it yet. Use the API with a token of your
            organization.
          </p>
        )}
        {problem && (
          <p role="alert" className="error-text">
            {problem}
          </p>
        )}
        <p className="second">
          The API is described at <a href="/docs">/docs</a>.
        </p>
      </section>
    </main>
  );
}
