import { useMemo, useState } from 'preact/hooks';
import { ErrorBoundary, lazy, Route, Router, useLocation } from 'preact-iso';
import { useReader, useServices, useWords } from '../app/index.ts';
import type { Me } from '../kernel/wire.ts';
import {
  AppFrame,
  BottomBar,
  IconButton,
  type NavigationItem,
  SideRail,
  SkipLink,
  ToastRegion,
  TopBar,
  useMediaQuery,
} from '../ui/index.ts';
import { featureRoutes } from './feature-screens.ts';
import { LatePart } from './late-part.tsx';
import { withAllWords } from './load-words.ts';
import { NotFoundScreen } from './not-found-screen.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { SyncBadge } from './sync-badge.tsx';
import { TodayScreen } from './today-screen.tsx';
import { UpdateOffer } from './update-offer.tsx';
import type { WorkerBridge } from './worker-bridge.ts';

const MeScreen = lazy(() => withAllWords(() => import('./me/me-screen.tsx')));
const WelcomeScreen = lazy(() => withAllWords(() => import('./welcome/welcome-screen.tsx')));
const AlreadyJoinedScreen = lazy(() => withAllWords(() => import('./join/already-joined-screen.tsx')));
const SyncScreen = lazy(() => withAllWords(() => import('./sync/sync-screen.tsx')));
const HealthScreen = lazy(() => withAllWords(() => import('./health/health-screen.tsx')));
const MissingScreen = lazy(() => withAllWords(() => import('./missing/missing-screen.tsx')));
const DeskScreen = lazy(() => import('./desk-screen.tsx'));

const loadPhoneNotices = () => withAllWords(() => import('./notices/phone-notices.tsx'));
const loadQuietNotices = () => withAllWords(() => import('./notices/quiet-notices.tsx'));

/** Bars, routes and what is said on every screen. */
export function Frame({
  worker,
  onJoined,
}: {
  worker: WorkerBridge;
  onJoined(me: Me, device: string): void;
}) {
  const words = useWords();
  const { toasts } = useServices();
  const { path } = useLocation();
  const navigation = useNavigation(path);
  const isWide = useMediaQuery('(min-width: 900px)');
  const [hasFailed, setFailed] = useState(false);

  const desk =
    navigation.desk.length > 0 ? { title: words.text('nav-desk'), items: navigation.desk } : undefined;
  const deskTab: NavigationItem = {
    href: '/desk',
    label: words.text('nav-desk'),
    icon: 'desk',
    current: path.startsWith('/desk'),
  };
  const tabs = desk === undefined ? navigation.bar : [...navigation.bar, deskTab];

  return (
    <>
      <SkipLink href="#main">{words.text('skip-to-content')}</SkipLink>
      <AppFrame
        topBar={
          <TopBar
            home={{ href: '/', label: 'Tukivihko' }}
            trailing={
              <>
                <SyncBadge />
                <IconButton href="/me" icon="user" label={words.text('nav-me')} />
              </>
            }
          />
        }
        sideRail={isWide && <SideRail label={words.text('nav-label')} items={navigation.bar} more={desk} />}
        bottomBar={!isWide && <BottomBar label={words.text('nav-label')} items={tabs} />}
      >
        <UpdateOffer worker={worker} />
        <SignInAgain onJoined={onJoined} />
        <LatePart load={loadPhoneNotices} />
        {hasFailed ? (
          <NotFoundScreen reason="failed" />
        ) : (
          <ErrorBoundary onError={() => setFailed(true)}>
            <Router>
              <Route path="/" component={TodayScreen} />
              <Route path="/me" component={MeScreen} />
              <Route path="/join" component={AlreadyJoinedScreen} />
              <Route path="/welcome" component={WelcomeScreen} />
              <Route path="/me/health" component={HealthScreen} />
              <Route path="/sync" component={SyncScreen} />
              <Route path="/missing" component={MissingScreen} />
              <Route path="/desk" component={DeskScreen} />
              {featureRoutes.map(({ path: routePath, component }) => (
                <Route key={routePath} path={routePath} component={component} />
              ))}
              <Route default component={NotFoundScreen} />
            </Router>
          </ErrorBoundary>
        )}
        <LatePart load={loadQuietNotices} />
      </AppFrame>
      <ToastRegion
        toasts={toasts}
        label={words.text('toasts-label')}
        dismissLabel={words.text('toasts-dismiss')}
      />
    </>
  );
}

function useNavigation(path: string): { bar: NavigationItem[]; desk: NavigationItem[] } {
  const words = useWords();
  const reader = useReader();
  return useMemo(() => {
    const listAt = (at: 'bar' | 'desk'): NavigationItem[] =>
      featureRoutes
        .flatMap(({ path: href, placement }) => (placement?.at === at ? [{ href, placement }] : []))
        .filter(({ placement }) => placement.isFor?.(reader) ?? true)
        .sort((a, b) => a.placement.order - b.placement.order)
        .map(({ href, placement }) => ({
          href,
          label: words.text(placement.labelKey),
          icon: placement.icon,
          current: path === href || path.startsWith(`${href}/`),
        }));
    const today: NavigationItem = {
      href: '/',
      label: words.text('nav-today'),
      icon: 'home',
      current: path === '/',
    };
    return { bar: [today, ...listAt('bar')], desk: listAt('desk') };
  }, [words, path, JSON.stringify(reader)]);
}
