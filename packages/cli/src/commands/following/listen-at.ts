import { once } from 'node:events'
import { lstat, rm } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import type { localGate } from '@freigabe/server/local-gate'
import { CannotRun, type Given, textOption, WrongUsage } from '../../command.ts'

type Server = ReturnType<typeof localGate>

/**
 * Has a server listen at a port, or at a socket that its owner alone may open.
 *
 * @returns its address, or the path of the socket. Throws CannotRun where it cannot listen
 */
export async function listenAt(server: Server, place: ListeningPlace): Promise<string> {
  try {
    if (!('path' in place)) {
      await server.listen(place)
      const { port } = server.server.address() as AddressInfo
      return `http://${place.host.includes(':') ? `[${place.host}]` : place.host}:${port}`
    }
    await removeLeftSocket(place.path)
    await forOwnerAlone(() => server.listen({ path: place.path }))
    return place.path
  } catch (error) {
    throw explained(error, 'path' in place ? place.path : `${place.host}:${place.port}`)
  }
}

/** A socket that does not answer was left by a process that was killed. */
async function removeLeftSocket(path: string) {
  const found = await lstat(path).catch(() => null)
  if (found?.isSocket() && !(await isAnswered(path))) await rm(path)
}

async function isAnswered(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ECONNREFUSED'
  } finally {
    socket.destroy()
  }
}

/** With mode 0600 from the first moment, which setting it afterwards would not achieve. */
async function forOwnerAlone(make: () => Promise<unknown>): Promise<void> {
  const usual = process.umask(0o177)
  try {
    await make()
  } finally {
    process.umask(usual)
  }
}

function explained(error: unknown, where: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  if (code === 'EADDRINUSE') return new CannotRun(taken(where))
  return new CannotRun({
    de: `Unter ${where} lässt sich nichts anbieten (${code}). Nennen Sie mit --listen oder --socket einen anderen Ort.`,
    en: `Nothing can be offered at ${where} (${code}). Choose another place with --listen or --socket.`,
  })
}

function taken(where: string) {
  return {
    de: `Unter ${where} antwortet schon ein anderes Programm. Beenden Sie es, oder nennen Sie mit --listen oder --socket einen anderen Ort.`,
    en: `Another program already answers at ${where}. Stop it, or name another place with --listen or --socket.`,
  }
}

/** Where programs of this machine find a server: a port of a loopback address, or a socket. */
type ListeningPlace = { host: string; port: number } | { path: string }

const unlessSaid = '127.0.0.1:3003'

/**
 * Reads `--listen HOST:PORT` or `--socket PATH`. Throws WrongUsage for an address that other machines could
 * reach.
 */
export function listeningPlaceOf(given: Given): ListeningPlace {
  const path = textOption(given, 'socket')
  const listen = textOption(given, 'listen')
  if (path !== undefined && listen !== undefined) throw new WrongUsage(oneOfBoth)
  if (path !== undefined) return { path }
  const [, host = '', port] = /^(.+):(\d{1,5})$/.exec(listen ?? unlessSaid) ?? []
  const isHere = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host)
  if (!isHere || Number(port) > 65_535) throw new WrongUsage(notHere)
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

const oneOfBoth = {
  de: 'Nennen Sie --listen oder --socket, nicht beides.',
  en: 'Name either --listen or --socket, not both.',
}

const notHere = {
  de: '--listen nimmt nur Adressen, die allein dieser Rechner erreicht, denn hier fragt, wer will, ohne Schlüssel: localhost, 127.0.0.1 oder [::1] mit einem Port, zum Beispiel 127.0.0.1:3003.',
  en: '--listen takes only addresses that this machine alone can reach, since whoever asks here needs no key: localhost, 127.0.0.1 or [::1] with a port, for example 127.0.0.1:3003.',
}
