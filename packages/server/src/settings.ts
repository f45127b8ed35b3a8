/** What the service is told by its environment: placeholder types, the table follows. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
}
