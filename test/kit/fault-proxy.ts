/** Between a browser and the server: a way that can be closed, cut, slowed, cut short, or led to a Wi-Fi sign-in page. */
import {
  type ClientRequest,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What happens to each request while it is set. */
type ProxyFault =
  /** Waits before the request goes on, and again before the answer does. */
  | { readonly type: 'delay'; readonly ms: number }
  /** The answer trickles. */
  | { readonly type: 'throttle'; readonly bytesPerSecond: number }
  /** A poor mobile connection: each way takes so long, and the bytes of both trickle. */
  | { readonly type: 'narrow'; readonly ms: number; readonly bytesPerSecond: number }
  /** The connection breaks after so many bytes of the request's body. */
  | { readonly type: 'cut-upload'; readonly afterBytes: number }
  /** The connection breaks after so many bytes of the answer's body. */
  | { readonly type: 'truncate'; readonly afterBytes: number }
  /** The connection breaks once the server has done its work: the answer is lost. */
  | { readonly type: 'lose-answer' }
  /** Accepted, never answered. */
  | { readonly type: 'hang' }
  /** A captive portal: 200, 511, or a redirect when the status is 302. */
  | { readonly type: 'portal'; readonly status: 200 | 302 | 511 }
  /** An error of a proxy on the way. */
  | { readonly type: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> };

interface FaultProxyOptions {
  readonly targetPort: number;
  /** A free one when left out; it stays the same over stopping and starting. */
  readonly port?: number;
}

export interface FaultProxy {
  /** "http://127.0.0.1:41234" */
  readonly origin: string;
  readonly port: number;
  /** Requests that have reached the proxy, as "POST /api/push". */
  readonly requests: readonly string[];
  /** No network: connections are refused and open ones broken. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Breaks what is open now; new connections pass. */
  cut(): void;
  /** @param isHit every request when left out */
  setFault(fault: ProxyFault | null, isHit?: (path: string) => boolean): void;
}

const PORTAL_PAGE = '<!doctype html><title>Wi-Fi</title><p>Sign in to use this network.';

export async function startFaultProxy({ targetPort, port = 0 }: FaultProxyOptions): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  let fault: ProxyFault | null = null;
  let isHit: (path: string) => boolean = () => true;

  const http = createServer((incoming, outgoing) => {
    requests.push(`${incoming.method} ${incoming.url}`);
    const met = fault !== null && isHit(incoming.url ?? '') ? fault : null;
    const { socket } = incoming;
    pass(incoming, outgoing, met, targetPort).catch(() => socket.destroy());
  });
  http.on('connection', (socket) => keep(sockets, socket));

  let boundPort = port;
  const start = () =>
    new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(boundPort, '127.0.0.1', () => {
        http.off('error', reject);
        boundPort = (http.address() as AddressInfo).port;
        resolve();
      });
    });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  await start();
  return {
    origin: `http://127.0.0.1:${boundPort}`,
    port: boundPort,
    requests,
    start,
    stop: () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve());
        cut();
      }),
    cut,
    setFault(next, isHitNext = () => true) {
      fault = next;
      isHit = isHitNext;
    },
  };
}

function keep(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => socket.destroy());
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fault: ProxyFault | null,
  targetPort: number,
): Promise<void> {
  if (fault?.type === 'hang') return;
  if (fault?.type === 'portal' || fault?.type === 'status') return answerInstead(incoming, outgoing, fault);
  const isSlow = fault?.type === 'delay' || fault?.type === 'narrow';
  if (isSlow) await wait(fault.ms);
  const answer = await forward(incoming, outgoing, targetPort, fault);
  if (isSlow) await wait(fault.ms);
  if (fault?.type === 'lose-answer') {
    answer.resume();
    answer.on('end', () => incoming.socket.destroy());
    return;
  }
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  outgoing.on('close', () => answer.destroy());
  let sentBytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (fault?.type === 'throttle' || fault?.type === 'narrow') await trickle(chunk, fault.bytesPerSecond);
    const isOver = fault?.type === 'truncate' && sentBytes + chunk.length > fault.afterBytes;
    const part = isOver ? chunk.subarray(0, fault.afterBytes - sentBytes) : chunk;
    sentBytes += part.length;
    await new Promise<void>((resolve) => outgoing.write(part, () => resolve()));
    if (isOver) {
      incoming.socket.destroy();
      return;
    }
  }
  outgoing.end();
}

function answerInstead(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fault: Extract<ProxyFault, { type: 'portal' | 'status' }>,
): void {
  incoming.resume();
  const headers = fault.type === 'status' ? fault.headers : { 'Content-Type': 'text/html' };
  const location = fault.type === 'portal' && fault.status === 302 ? { Location: '/wifi-sign-in' } : {};
  outgoing.writeHead(fault.status, { ...headers, ...location });
  outgoing.end(fault.type === 'portal' ? PORTAL_PAGE : '');
}

function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  targetPort: number,
  fault: ProxyFault | null,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method, url, headers } = incoming;
    const onward = httpRequest({ host: '127.0.0.1', port: targetPort, method, path: url, headers }, resolve);
    onward.on('error', reject);
    incoming.on('error', () => onward.destroy());
    outgoing.once('close', () => onward.destroy());
    if (fault?.type === 'narrow' || fault?.type === 'cut-upload')
      upload(incoming, onward, fault).catch(reject);
    else incoming.pipe(onward);
  });
}

async function upload(
  incoming: IncomingMessage,
  onward: ClientRequest,
  fault: Extract<ProxyFault, { type: 'narrow' | 'cut-upload' }>,
): Promise<void> {
  const { socket } = incoming;
  let sentBytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (fault.type === 'narrow') await trickle(chunk, fault.bytesPerSecond);
    const isOver = fault.type === 'cut-upload' && sentBytes + chunk.length >= fault.afterBytes;
    const part = isOver ? chunk.subarray(0, fault.afterBytes - sentBytes) : chunk;
    sentBytes += part.length;
    await new Promise<void>((resolve) => onward.write(part, () => resolve()));
    if (isOver) {
      onward.destroy();
      socket.destroy();
      return;
    }
  }
  onward.end();
}

function trickle({ length }: Buffer, bytesPerSecond: number): Promise<void> {
  return wait((length / bytesPerSecond) * 1_000);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
