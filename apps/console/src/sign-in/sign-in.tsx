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

/** Why one came back from the organization's sign-in without being signed in. */
const OUTCOMES: Readonly<Record<string, string>> = {
  declined: 'The sign-in was canceled, or your organization declined it. Try again, or ask those who run it.',
  expired: 'The sign-in took more than ten minutes, or was begun in another browser. Try again.',
  'not-allowed':
    'Your organization signed you in, but its answer gives no access here. Ask those who run the service to check your account.',
  unreachable: 'The sign-in of your organization cannot be reached. Try again later.',
};

/** The address that one goes on with: without what became of the last attempt. */
function hereOf(query: URLSearchParams): string {
  const kept = new URLSearchParams(query);
  kept.delete('signIn');
  const text = kept.toString();
  return text === '' ? '' : `?${text}`;
}

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
  const { demo, start } = session.signIn;
  const query = new URLSearchParams(location.search);
  const outcome = query.get('signIn');
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
        {start && (
          <>
            <p>Your organization signs you in. What you have typed is kept.</p>
            <a className="button primary" href={`${start}?to=${encodeURIComponent(location.pathname + hereOf(query))}`}>
              Sign in
            </a>
          </>
        )}
        {!demo && !start && (
          <p>
            Your organization has its own sign-in, and the console is not registered there yet. Ask those who run the
            service, or use the API with a token of your organization.
          </p>
        )}
        {outcome && (
          <p role="alert" className="error-text">
            {OUTCOMES[outcome] ?? 'You are not signed in. Try again.'}
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
