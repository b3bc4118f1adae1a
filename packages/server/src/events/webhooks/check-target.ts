import { type LookupAddress, lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { Config } from '../../config/read-config.ts'
import { familyOf, isPublic } from '../../http/public-address.ts'

/** The address or one of its parts is one to which nothing is sent. */
export class TargetRefused extends Error {
  readonly about: 'scheme' | 'password' | 'address'
  constructor(about: TargetRefused['about']) {
    super(`The target of a webhook is refused: ${about}.`)
    this.about = about
  }
}

/** Which addresses may be sent to. */
export interface Targets {
  /** Throws TargetRefused for a URL that is refused whatever its name resolves to. */
  check(url: URL): void
  /** Resolves a name for a connection, to addresses that may be sent to; what it gives is connected to. */
  lookup: LookupFunction
}

export type Resolve = (
  name: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** Names that lead to the machine itself, whatever a resolver says (RFC 6761, section 6.3). */
const isThisMachine = (name: string) => /(^|\.)localhost\.?$/.test(name)

const systemResolve: Resolve = (name, done) => lookUp(name, { all: true }, done)

/**
 * Holds targets to what the operator allows: public addresses by `https`, and what the configuration adds.
 * Names are resolved anew for each connection and the result checked before it is used, so that a name cannot
 * lead elsewhere than what was checked.
 *
 * @param resolve asks for a name's addresses; the system's resolver where nothing is given
 */
export function targetsFor(config: Config, resolve: Resolve = systemResolve): Targets {
  const allowed = new BlockList()
  for (const network of config.FREIGABE_WEBHOOK_NETWORKS) {
    const [address, bits] = network.split('/') as [string, string]
    allowed.addSubnet(address, Number(bits), familyOf(address))
  }
  const mayBeSentTo = (address: string) =>
    isPublic(address) || allowed.check(address, familyOf(address))
  return {
    check(url) {
      const schemes = config.FREIGABE_WEBHOOK_HTTP ? ['https:', 'http:'] : ['https:']
      if (!schemes.includes(url.protocol)) throw new TargetRefused('scheme')
      if (url.username !== '' || url.password !== '') throw new TargetRefused('password')
      const host = isThisMachine(url.hostname) ? '127.0.0.1' : url.hostname.replace(/^\[|\]$/g, '')
      // Node connects to a literal address without any look-up.
      if (isIP(host) !== 0 && !mayBeSentTo(host)) throw new TargetRefused('address')
    },
    lookup(name, { all }, done) {
      resolve(name, (error, addresses) => {
        if (error !== null) return done(error, [])
        const usable = addresses.filter(({ address }) => mayBeSentTo(address))
        const [first] = usable
        if (first === undefined) return done(new TargetRefused('address'), [])
        if (all) done(null, usable)
        else done(null, first.address, first.family)
      })
    },
  }
}
