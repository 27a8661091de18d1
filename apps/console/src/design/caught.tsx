import { Component, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import styles from './states.module.css';

interface Props {
  /** Where the reader is: another place is tried anew. */
  readonly at: string;
  readonly children: ReactNode;
}
interface State {
  readonly at: string;
  readonly failed: boolean;
}

/** What stands within fails alone: a script that cannot be loaded, or an address that a screen cannot show. */
export class Caught extends Component<Props, State> {
  override state: State = { at: this.props.at, failed: false };

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { at, failed: false };
  }

  static getDerivedStateFromError = (): Partial<State> => ({ failed: true });

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

/** Loading the page again brings scripts of a newer version too; without the service, the browser would show its own page. */
function Broken() {
  const [unreachable, setUnreachable] = useState(false);
  const again = () =>
    void fetch('/session', { credentials: 'same-origin' })
      .then(() => location.reload())
      .catch(() => setUnreachable(true));
  return (
    <div className={styles['state']} role="alert">
      <p>
        {unreachable
          ? 'The service cannot be reached. What you typed is kept. Check the connection, then try again.'
          : 'This screen could not be opened. What you typed is kept.'}
      </p>
      <div className={styles['choices']}>
        <Button className="button" onPress={again}>
          Try again
        </Button>
        {location.search !== '' && (
          <a className="button" href={location.pathname}>
            Open it without the choices of this link
          </a>
        )}
      </div>
    </div>
  );
}
