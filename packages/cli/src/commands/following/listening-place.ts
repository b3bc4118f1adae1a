import { type Given, textOption, WrongUsage } from '../../command.ts'

/** Where programs of this machine find a server: a port of a loopback address, or a socket. */
export type ListeningPlace = { host: string; port: number } | { path: string }

const unlessSaid = '127.0.0.1:3003'

/** Reads `--listen HOST:PORT` or `--socket PATH`. Throws WrongUsage for what other machines could reach. */
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
