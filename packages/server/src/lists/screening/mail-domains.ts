import { NODATA, NOTFOUND } from 'node:dns'
import { Resolver } from 'node:dns/promises'
import type { AskDomains, MailAnswer } from '@freigabe/screening'
import { askOfDomains, endOfQuestions, keepAnswers } from './ask-of-domains.ts'

/** For one question, and how often it is tried. */
const patience = { timeout: 2000, tries: 2 }

const concurrency = 20

/** An answer holds for an hour, so that a repaired domain is found repaired. */
const keptFor = 3_600_000

/** A name system without this name sees no public names, and says “no such name” of every other, too. */
const surelyThere = 'gmail.com'

/**
 * Asks the name system whether domains take mail, a few at once, and remembers the answers for a while.
 * `servers`: IP addresses of name servers; those of the machine where there are none.
 */
export function openMailDomains(
  servers: readonly string[] = [],
  now: () => number = Date.now,
): AskDomains {
  const kept = keepAnswers<MailAnswer>((answer) => (answer === 'unknown' ? 0 : keptFor), now)

  return async (domains, signal) => {
    signal?.throwIfAborted()
    const resolver = new Resolver(patience)
    if (servers.length > 0) resolver.setServers(servers)
    const end = endOfQuestions(signal)
    end.addEventListener('abort', () => resolver.cancel(), { once: true })
    const answerTo = (domain: string) => kept(domain, () => askMailDomain(resolver, domain))
    const answers = new Map<string, MailAnswer>()
    if ((await answerTo(surelyThere)) === 'accepts') {
      await askOfDomains(domains, concurrency, end, async (domain) => {
        answers.set(domain, await answerTo(domain))
      })
    }
    signal?.throwIfAborted()
    return answers
  }
}

/**
 * Asks the name system whether a domain takes mail: by its mail servers, or if it names none, by its own
 * address (RFC 5321, 5.1). A null MX declines all (RFC 7505). Never rejects: any failure on the way gives
 * `unknown`.
 */
export async function askMailDomain(resolver: Resolver, domain: string): Promise<MailAnswer> {
  const servers = await recordsOf(() => resolver.resolveMx(domain))
  if (servers === 'unknown') return 'unknown'
  if (servers === 'no_such_name') return 'refuses'
  if (servers.length > 0)
    return servers.every(({ exchange }) => isNobody(exchange)) ? 'declines' : 'accepts'
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

/** Whether the mail server is the root, however it is written. */
function isNobody(exchange: string): boolean {
  return exchange === '' || exchange === '.'
}
