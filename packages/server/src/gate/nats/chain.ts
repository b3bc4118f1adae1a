import { setTimeout as pause } from 'node:timers/promises'
import { between, chainOf, type Moment, numberOf, thisMoment } from '@freigabe/gate'
import type { GateHouse } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { changesBetween, messageOf, numberInHistory } from '../following/changes-since.ts'
import { type Followed, followerPosition } from '../memory/follow-feed.ts'
import type { Link, Stream, Tail } from './stream.ts'

/** How far the stream leads, and the last moment at which that was all there was. */
export interface Written {
  position: string
  asOf: Moment
}

/** One chain of messages in the stream, which all servers of a version write together. */
export interface Chain {
  /** Null before anything is known of it. */
  written(): Written | null
  /** Goes on writing; resolves once the signal aborts or this server has another feed, throws what fails. */
  goOn(signal: AbortSignal): Promise<void>
}

/** At which moment everything there was had which number. */
interface Look {
  number: number
  asOf: Moment
}

const lookMilliseconds = 1_000
/** A server that did not write the last message leaves the next one to its writer for this long. */
const patience = { minimum: 20, maximum: 60 }

/**
 * Writes changes behind what is already in the stream. A message is kept only behind the one that its writer
 * knows as the last: however many servers write, one message begins where another ends.
 */
export function openChain(house: GateHouse, stream: Stream, chain: string): Chain {
  const following = house.gate.follow()
  let looks: Look[] = []
  let tail: Tail | null = null
  let written: Written | null = null
  let isOurTurn = false
  stream.hear(chain, (heard) => {
    if (tail !== null && heard.sequence > tail.sequence) tail = heard
  })
  return { written: () => written, goOn }

  async function goOn(signal: AbortSignal) {
    for (let seen: Followed | null = null; !signal.aborted; ) {
      if (following.followed() === seen) await following.next('looked', lookMilliseconds)
      seen = following.followed()
      if (seen === null) continue
      const here = followerPosition(seen.place)
      if (chainOf(here) !== chain) return
      note(seen)
      tail ??= await readTail(here)
      while (numberOf(tail.position) < seen.place.number && !signal.aborted)
        await extend(tail, seen)
      await vouch(tail, seen)
    }
  }

  async function extend(behind: Tail, { place }: Followed) {
    if (!isOurTurn) {
      await pause(patience.minimum + Math.random() * (patience.maximum - patience.minimum))
      // If another has written meanwhile, that one goes on.
      if (tail !== behind) return
    }
    const link = await linkBehind(behind, place).catch(unlessGone)
    if (link === null) {
      tail = leadOn(behind, place)
      return
    }
    const sequence = await stream.write(chain, behind, link)
    isOurTurn = sequence !== null
    tail =
      sequence === null
        ? await readTail(behind.position)
        : { sequence, position: link.position, at: thisMoment() }
  }

  /** @param otherwise the position of the chain where the stream keeps nothing of it any more */
  async function readTail(otherwise: string): Promise<Tail> {
    return (await stream.tail(chain)) ?? { sequence: 0, position: otherwise, at: thisMoment() }
  }

  /** What is there did not come from this feed: it leads on from here; followers elsewhere ask over HTTP. */
  function leadOn({ sequence }: Tail, place: Followed['place']): Tail {
    return { sequence, position: followerPosition(place), at: thisMoment() }
  }

  /** As many changes as one message holds. */
  async function linkBehind(
    { position }: Tail,
    head: Followed['place'],
  ): Promise<Link & { position: string }> {
    const after = await numberInHistory(house, following, head, position)
    const changes = await changesBetween(house, following, after, head)
    for (let count = changes.length; ; count = Math.ceil(count / 2)) {
      const some = changes.slice(0, count)
      const heading = { position: followerPosition(some.at(-1)!.place), trueAfter: null }
      const body = messageOf(house, heading, some, null)
      if (body.length <= stream.maximumBytes) return { ...heading, body, isElsewhere: false }
      if (count > 1) continue
      return { ...heading, body: messageOf(house, heading, [], null), isElsewhere: true }
    }
  }

  function note({ place, asOf }: Followed) {
    if (looks.at(-1)?.number === place.number) looks.pop()
    looks.push({ number: place.number, asOf })
  }

  /** What is in the stream counts once this server's own feed has led there, too. */
  async function vouch(last: Tail, { place, asOf }: Followed) {
    const { position, at } = last
    const number = numberOf(position)
    const known = looks.findLastIndex((look) => look.number <= number)
    if (known === -1) return
    looks = looks.slice(known)
    const isAhead = number > place.number
    // Another server may know more, but nothing that was missing when this one looked afterwards.
    if (isAhead && between(at, asOf) <= 0) return
    const isOurs =
      !isAhead &&
      (written?.position === position ||
        (await numberInHistory(house, following, place, position).catch(unlessGone)) !== null)
    if (isOurs) written = { position, asOf: looks[0]!.asOf }
    else if (tail === last) tail = leadOn(last, place)
  }
}

function unlessGone(error: unknown): null {
  if (error instanceof AppError && error.code === 'FEED_POSITION_GONE') return null
  throw error
}
