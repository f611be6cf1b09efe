/** The server's settings, read from the environment once at the start. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of the SQLite database; made when missing. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** The address that people use, without a slash at the end; links and the Origin check are built on it. */
  readonly publicUrl: string | null;
  /** "r17" */
  readonly region: string;
  /** Whether the address and scheme of a request are taken from X-Forwarded-*. */
  readonly trustProxy: boolean;
  /** Folder of the built app, or null to serve the interface without it. */
  readonly appDir: string | null;
}
