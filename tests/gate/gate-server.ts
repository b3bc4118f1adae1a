import { setTimeout as pause } from 'node:timers/promises'
import { type Started, startFreigabe } from '../../packages/cli/src/testing/run-freigabe.ts'

/** `freigabe serve --gate` in a process of its own. */
export interface GateServer extends Started {
  url: string
  port: number
  /** Ends it as a crash would. */
  kill(): Promise<void>
}

/** Starts one on a database, and resolves once it has read everything. */
export async function startGateServer(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<GateServer> {
  const given = { DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: '0', ...settings }
  const started = startFreigabe(['serve', '--gate'], given)
  const [, url = ''] = await started.written(/Freigabe runs: (\S+)/)
  while ((await fetch(`${url}/readyz`)).status !== 200) await pause(20)
  return {
    ...started,
    url,
    port: Number(new URL(url).port),
    async kill() {
      started.process.kill('SIGKILL')
      await started.ended
    },
  }
}
