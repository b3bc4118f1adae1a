import { lookup } from 'node:dns/promises'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { AskRegistered } from '@freigabe/screening'
import { isPublic } from '../../http/public-address.ts'
import { askOfDomains, endOfQuestions, keepAnswers } from './ask-of-domains.ts'

const aDay = 86_400_000

/** For one question to a service. */
const patience = 5000
/** Registries slow down who asks for much, so a list asks for few, and few at once. */
const mostAsked = 200
const concurrency = 4

/** A day of registration seldom changes; a name that nobody knew may be registered tomorrow. */
const keptFor = 30 * aDay
const unknownKeptFor = aDay

/**
 * Tells since when domains have been registered, from a file or from an RDAP service (RFC 9082, 9083); null where
 * neither is named. What is not known, and what fails on the way, stays unknown. A domain below a registered
 * one is as old as that at most.
 *
 * @param source path of a file, or the address of the service
 */
export function openRegisteredDomains(
  source: string | undefined,
  now: () => number = Date.now,
): AskRegistered | null {
  if (source === undefined) return null
  return /^https?:\/\//.test(source) ? askService(source, now) : askFile(source)
}

/** Reads the whole file for each list, so that it may be as large as it likes and is never out of date. */
function askFile(path: string): AskRegistered {
  return async (domains, signal) => {
    const end = endOfQuestions(signal)
    const wanted = new Set(domains.flatMap(withParents))
    const found = new Map<string, number>()
    try {
      const input = createReadStream(path, { signal: end })
      for await (const line of createInterface({ input })) {
        const read = readLine(line)
        if (read !== null && wanted.has(read.domain)) found.set(read.domain, read.day)
      }
    } catch {
      // What was read so far holds; the rest is unknown.
      signal?.throwIfAborted()
    }
    return new Map(
      domains.flatMap((domain) => {
        const known = withParents(domain).find((each) => found.has(each))
        return known === undefined ? [] : [[domain, found.get(known)!] as const]
      }),
    )
  }
}

/** A domain and a day, whatever stands between and behind them; null for a heading and what is neither. */
function readLine(line: string): { domain: string; day: number } | null {
  const [domain, written] = line.startsWith('{') ? readObject(line) : line.split(/[,;\t]/)
  const day = dayIn(written?.replaceAll('"', '').trim())
  if (domain === undefined || day === null) return null
  return { domain: domain.replaceAll('"', '').trim().toLowerCase(), day }
}

function readObject(line: string): (string | undefined)[] {
  try {
    const { domain, registered } = JSON.parse(line)
    return [domain, registered].map((each) => (typeof each === 'string' ? each : undefined))
  } catch {
    return []
  }
}

function dayIn(written: unknown): number | null {
  const day = typeof written === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] : undefined
  const instant = day === undefined ? Number.NaN : Date.parse(day)
  return Number.isNaN(instant) ? null : instant / aDay
}

/** The domain and those above it, down to two labels. */
function withParents(domain: string): string[] {
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'))
}

function askService(base: string, now: () => number): AskRegistered {
  const kept = keepAnswers<Answer>(timeKept, now)

  return async (domains, signal) => {
    signal?.throwIfAborted()
    const stop = new AbortController()
    const end = AbortSignal.any([endOfQuestions(signal), stop.signal])
    const days = new Map<string, number>()
    await askOfDomains(domains.slice(0, mostAsked), concurrency, end, async (domain) => {
      for (const name of withParents(domain)) {
        if (end.aborted) return
        const day = await kept(name, () => askRdap(base, name, end).catch(() => 'failed' as const))
        if (day === null) continue
        if (day === 'too_many') stop.abort()
        else if (day !== 'failed') days.set(domain, day)
        return
      }
    })
    signal?.throwIfAborted()
    return days
  }
}

/** The day of registration; null where the service knows none. `too_many`: for this list it is asked no more. */
type Answer = number | null | 'failed' | 'too_many'

function timeKept(answer: Answer): number {
  if (typeof answer === 'string') return 0
  return answer === null ? unknownKeptFor : keptFor
}

/** Rejects where no answer comes, or one that cannot be read. */
async function askRdap(base: string, name: string, signal: AbortSignal): Promise<Answer> {
  const url = new URL(`${base.replace(/\/$/, '')}/domain/${encodeURIComponent(name)}`)
  const answer = await answerAt(url, AbortSignal.any([signal, AbortSignal.timeout(patience)]))
  if (answer?.ok) return registeredIn(JSON.parse(await readText(answer)))
  await answer?.body?.cancel()
  if (answer?.status === 404) return null
  return answer?.status === 429 ? 'too_many' : 'failed'
}

/**
 * What is answered at a URL, or where it leads (RFC 7480): one service may know which other holds a domain. Null
 * where it leads into our own network, which no answer shall have us ask, or ever on.
 */
async function answerAt(start: URL, signal: AbortSignal): Promise<Response | null> {
  let url = start
  for (let step = 0; step <= mostRedirects; step++) {
    const headers = { accept: 'application/rdap+json' }
    const answer = await fetch(url, { headers, redirect: 'manual', signal })
    const next = answer.headers.get('location')
    if (answer.status < 300 || answer.status > 399 || next === null) return answer
    await answer.body?.cancel()
    url = new URL(next, url)
    if (url.origin !== start.origin && !(await isElsewhere(url))) return null
  }
  return null
}

const mostRedirects = 3

/** Whether a URL is outside of our own network; by `https`, a name cannot lead back into it unnoticed. */
async function isElsewhere({ protocol, hostname }: URL): Promise<boolean> {
  if (protocol !== 'https:') return false
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true })
  return addresses.every(({ address }) => isPublic(address))
}

/** An answer about a domain has a few thousand bytes. */
const mostBytes = 256 * 1024

/** Throws for a text that is too long, before it is held as a whole. */
async function readText(answer: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of answer.body ?? []) {
    bytes += piece.length
    if (bytes > mostBytes) throw new RangeError('The answer is too long.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}

function registeredIn({ events }: { events?: unknown }): number | null {
  const registered = Array.isArray(events)
    ? events.find((event) => event?.eventAction === 'registration')
    : undefined
  return dayIn(registered?.eventDate)
}
