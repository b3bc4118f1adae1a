import { type AddressInfo, createServer } from 'node:net'
import { type Config, localUrl } from '../config/read-config.ts'
import type { App } from './server.ts'

/** Another program uses the port that we are to listen on. */
export class PortTaken extends Error {
  readonly port: number
  constructor(port: number, cause: unknown) {
    super(`Port ${port} is already in use.`, { cause })
    this.port = port
  }
}

/**
 * The port is fixed before anything is built, since links in mails carry it. It also spares people the wait
 * for the database and the example platform if the port is taken.
 */
export async function withPort(config: Config): Promise<Config> {
  const PORT = await tryPort(config)
  if (config.PORT !== 0) return config
  const url = config.FREIGABE_URL === undefined ? localUrl(config.HOST, PORT) : config.url
  return { ...config, PORT, url }
}

async function tryPort({ HOST, PORT }: Config): Promise<number> {
  const probe = createServer()
  const listening = Promise.withResolvers<void>()
  probe.once('error', listening.reject).listen(PORT, HOST, listening.resolve)
  await listening.promise.catch((error) => {
    throw explained(error, PORT)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

/** Listens where it is told to. Throws `PortTaken`. */
export async function listen(app: App, { HOST, PORT }: Config): Promise<void> {
  await app.listen({ host: HOST, port: PORT }).catch((error) => {
    throw explained(error, PORT)
  })
}

function explained(error: unknown, port: number): unknown {
  return (error as { code?: unknown }).code === 'EADDRINUSE' ? new PortTaken(port, error) : error
}
