import { NODATA, NOTFOUND } from 'node:dns'
import type { Resolver } from 'node:dns/promises'
import type { MailAnswer } from '@freigabe/screening'

/**
 * Asks the name system whether a domain takes mail: by its mail servers, or where it names none, by its
 * own address (RFC 5321, 5.1). One that names nobody on purpose takes none (RFC 7505). Never rejects:
 * whatever goes wrong on the way is `unknown`.
 */
export async function askMailDomain(resolver: Resolver, domain: string): Promise<MailAnswer> {
  const servers = await recordsOf(() => resolver.resolveMx(domain))
  if (servers === 'unknown') return 'unknown'
  if (servers === 'no_such_name') return 'refuses'
  if (servers.length > 0)
    return servers.every(({ exchange }) => isNobody(exchange)) ? 'refuses' : 'accepts'
  const addresses = [
    await recordsOf(() => resolver.resolve4(domain)),
    await recordsOf(() => resolver.resolve6(domain)),
  ]
  if (addresses.some((found) => Array.isArray(found) && found.length > 0)) return 'accepts'
  return addresses.includes('unknown') ? 'unknown' : 'refuses'
}

async function recordsOf<Entry>(
  ask: () => Promise<Entry[]>,
): Promise<Entry[] | 'no_such_name' | 'unknown'> {
  try {
    return await ask()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === NODATA) return []
    return code === NOTFOUND ? 'no_such_name' : 'unknown'
  }
}

/** The root as a mail server, however it is written. */
function isNobody(exchange: string): boolean {
  return exchange === '' || exchange === '.'
}
