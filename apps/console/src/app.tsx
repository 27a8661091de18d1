import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { onSignedOut } from './api/client';
import { type Me, me as session } from './api/queries';
import { Caught } from './design/caught';
import { Failure, Loading } from './design/states';
import { Board } from './board/board';
import { rolesWords } from './path/words';
import { Frame } from './frame/frame';
import { homeOf } from './frame/home';
import { OnlyNow } from './frame/only-now';
import { SignIn } from './sign-in/sign-in';

const Worklist = lazy(() => import('./worklist/worklist').then((screen) => ({ default: screen.Worklist })));
const Audit = lazy(() => import('./audit/audit').then((screen) => ({ default: screen.Audit })));
const Stays = lazy(() => import('./stays/stays').then((screen) => ({ default: screen.Stays })));
const Rules = lazy(() => import('./rules/rules').then((screen) => ({ default: screen.Rules })));
const RuleBook = lazy(() => import('./rules/rule-book').then((screen) => ({ default: screen.RuleBook })));
const Comparison = lazy(() => import('./rules/comparison').then((screen) => ({ default: screen.Comparison })));
const Flow = lazy(() => import('./flow/flow').then((screen) => ({ default: screen.Flow })));
const Packet = lazy(() => import('./packet/packet').then((screen) => ({ default: screen.Packet })));
const ClientPath = lazy(() => import('./path/client-path').then((screen) => ({ default: screen.ClientPath })));
const RecordEntry = lazy(() => import('./record/record-entry').then((screen) => ({ default: screen.RecordEntry })));
const Standing = lazy(() => import('./standing/standing').then((screen) => ({ default: screen.Standing })));
const Erasures = lazy(() => import('./standing/erasures').then((screen) => ({ default: screen.Erasures })));
const Definitions = lazy(() => import('./definitions/definitions').then((screen) => ({ default: screen.Definitions })));
const Feeds = lazy(() => import('./feeds/feeds').then((screen) => ({ default: screen.Feeds })));
const Clients = lazy(() => import('./clients/clients').then((screen) => ({ default: screen.Clients })));
const NewClient = lazy(() => import('./clients/new-client').then((screen) => ({ default: screen.NewClient })));

export function App() {
  const client = useQueryClient();
  const { data, isPending, error, refetch } = useQuery(session);
  useEffect(() => onSignedOut(() => void client.invalidateQueries(session)), [client]);
  const [replaced, read] = useReplaced(data?.signedIn?.id ?? null);
  if (isPending) return <Loading words="Opening Throughline" />;
  // Who is signed in stays so while the service cannot be asked: what is typed then is not taken away.
  if (!data) return <Failure error={error} what="Throughline" screen="Throughline" again={() => void refetch()} />;
  const { signedIn } = data;
  return (
    <Caught at="console">
      {signedIn ? (
        <Screens key={signedIn.id} signedIn={signedIn} notice={replaced && <Replaced by={signedIn} onRead={read} />} />
      ) : (
        <SignIn session={data} />
      )}
    </Caught>
  );
}

/** Whether another person took the place of the one before without a sign-out here: it happened in another tab. */
function useReplaced(id: string | null): readonly [replaced: boolean, onRead: () => void] {
  const [seen, setSeen] = useState({ id, replaced: false });
  if (seen.id !== id) setSeen({ id, replaced: seen.id !== null && id !== null });
  return [seen.replaced, () => setSeen({ id, replaced: false })];
}

function Replaced({ by, onRead }: { by: Me; onRead: () => void }) {
  return (
    <p className="card replaced" role="alert">
      In another tab, {by.name ?? rolesWords(by.roles)} signed in. This tab now works for that person. What was typed
      here before is kept for the person who typed it.
      <Button className="button" onPress={onRead}>
        I have read this
      </Button>
    </p>
  );
}

/** Whoever signs in after another person begins with nothing of theirs on the screen. */
function Screens({ signedIn, notice }: { signedIn: Me; notice: ReactNode }) {
  return (
    <BrowserRouter>
      <Suspense fallback={<Loading words="Opening" />}>
        <Routes>
          <Route element={<Frame me={signedIn} notice={notice} />}>
            <Route index element={<Navigate to={homeOf(signedIn.roles)} replace />} />
            <Route path="board" element={<Board />} />
            <Route path="worklist" element={<Worklist me={signedIn} />} />
            <Route path="audit" element={<Audit />} />
            <Route path="audit/packet" element={<Packet />} />
            <Route path="rules" element={<Rules />} />
            <Route path="rules/:pack/:version" element={<RuleBook />} />
            <Route path="rules/:pack/:version/compare/:otherPack/:otherVersion" element={<Comparison />} />
            <Route path="flow" element={<Flow />} />
            <Route path="stays" element={<Stays />} />
            <Route path="clients" element={<Clients />} />
            <Route
              path="clients/new"
              element={
                <OnlyNow>
                  <NewClient />
                </OnlyNow>
              }
            />
            <Route path="clients/:clientId" element={<ClientPath me={signedIn} />} />
            <Route
              path="clients/:clientId/standing"
              element={
                <OnlyNow>
                  <Standing />
                </OnlyNow>
              }
            />
            <Route path="erasures" element={<Erasures />} />
            <Route path="definitions" element={<Definitions />} />
            <Route path="feeds" element={<Feeds me={signedIn} />} />
            <Route
              path="clients/:clientId/record/:form"
              element={
                <OnlyNow>
                  <RecordEntry me={signedIn} />
                </OnlyNow>
              }
            />
            <Route path="*" element={<Navigate to={homeOf(signedIn.roles)} replace />} />
          </Route>
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}
