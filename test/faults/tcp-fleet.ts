import { Hono } from 'hono';
import { listen } from '../../src/server/listen.ts';
import { type FaultProxy, startFaultProxy } from '../kit/fault-proxy.ts';
import type { SignedInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

/** The real server behind a real port, and the way to it, which can be cut. */
export interface TcpFleet {
  /** Its requests go over the network. */
  readonly server: FleetServer;
  readonly network: FaultProxy;
  close(): Promise<void>;
}

export async function startTcpFleet(): Promise<TcpFleet> {
  const fleet = await startFleetServer();
  const listening = await listen('127.0.0.1', 0);
  if (!listening.ok) throw new Error(listening.failure.type);
  const listener = listening.value;
  const app = new Hono();
  app.all('*', ({ req }) => {
    const { method, body } = req.raw;
    const hasBody = method === 'POST' && body !== null;
    const init: RequestInit = { method, headers: req.header(), ...(hasBody ? { body, duplex: 'half' } : {}) };
    return fleet.request(req.header('Cookie') ?? '', req.url.slice(req.url.indexOf('/api')), init);
  });
  listener.answerWith(app);
  const network = await startFaultProxy({ targetPort: listener.port });
  const request: FleetServer['request'] = (cookie, path, init) =>
    fetch(`${network.origin}${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), Cookie: cookie },
    });
  return {
    server: { ...fleet, request },
    network,
    async close() {
      await network.stop();
      await listener.stop();
      await fleet.close();
    },
  };
}

/** Limits run by the real clock, `faster` times as fast. */
export function useRealTime({ parts }: SignedInPhone, faster = 1): void {
  Object.assign(parts, {
    setTimer(delayMs: number, onTime: () => void) {
      const timer = setTimeout(onTime, delayMs / faster);
      return () => clearTimeout(timer);
    },
  });
}
