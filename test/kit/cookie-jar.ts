import type { RequestOptions, ServerUnderTest } from './server-under-test.ts';

/** A browser that keeps its cookies by name, as several members of one tablet need it. */
export class CookieJar {
  readonly #server: ServerUnderTest;
  readonly #cookies = new Map<string, string>();

  constructor(server: ServerUnderTest) {
    this.#server = server;
  }

  get names(): readonly string[] {
    return [...this.#cookies.keys()].sort();
  }

  /** @returns the value of a cookie, empty when there is none */
  read(name: string): string {
    return this.#cookies.get(name) ?? '';
  }

  async request(method: string, path: string, options: RequestOptions = {}): Promise<Response> {
    const Cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { Cookie, ...options.headers };
    const answer = await this.#server.request(method, path, { ...options, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (/; Max-Age=0(;|$)/.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }
}
