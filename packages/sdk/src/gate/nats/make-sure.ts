import { chainOf, type Moment, numberOf } from '@freigabe/gate'
import type { ByNats, Kept, OnChain } from './kept.ts'

/** Between two questions at least, and where nothing comes at most, with some chance so that not all ask at once. */
const askMilliseconds = { minimum: 100, maximum: 1_000 }
/** What the stream holds by then and has not come was lost on the way. */
const lostMilliseconds = 300

/**
 * Asks servers in time, and says of the copy what their answers make sure of.
 *
 * @param patience so many milliseconds an answer is waited for
 */
export function openAsks(
  kept: Kept,
  { ask, maxAgeMilliseconds }: ByNats,
  { chain, reader, patience }: OnChain & { patience: number },
) {
  const maximum = Math.min(askMilliseconds.maximum, maxAgeMilliseconds / 5)
  let confirmed = kept.position()
  let told: { position: string; asOf: Moment; at: number } | null = null
  let askedAt = -Infinity
  let rest = 0
  let isAsking = false
  let failed: unknown = null
  return {
    confirmed: () => confirmed,
    /** Up to where the stream leads, as far as that is known. */
    wanted: () => (told === null ? null : numberOf(told.position)),
    isLate: () => told !== null && performance.now() - told.at > lostMilliseconds,
    /** The copy is further than it was. */
    reached() {
      if (told?.position === kept.position()) settle(told.asOf, told.position)
      rest = askMilliseconds.minimum
    },
    mended(from: 'stream' | 'http') {
      told = null
      if (from === 'http') confirmed = kept.position()
      rest = askMilliseconds.minimum
    },
    restMilliseconds() {
      const late = told === null ? Infinity : told.at + lostMilliseconds - performance.now()
      const due = isAsking ? Infinity : askedAt + rest - performance.now()
      return Math.max(1, Math.min(late, due))
    },
    goOn() {
      if (failed !== null) throw failed
      if (isAsking || performance.now() < askedAt + rest) return
      isAsking = true
      askedAt = performance.now()
      rest = maximum * (0.75 + Math.random() / 2)
      askOnce()
        .catch((error) => {
          failed = error
        })
        .finally(() => {
          isAsking = false
          reader.wake()
        })
    },
  }

  async function askOnce() {
    const from = kept.position()
    const { position, asOf } = await kept.tellMailings((mailings) =>
      ask(chain, from, mailings, patience),
    )
    if (asOf === null || chainOf(position) !== chain) {
      rest = askMilliseconds.minimum
      return
    }
    // The server knows where the question came from, and what was put since came behind that.
    const number = numberOf(position)
    if (numberOf(from) >= number) settle(asOf, from)
    else if (kept.position() === position) settle(asOf, position)
    // The first one that is waited for comes first.
    else if (numberOf(kept.position()) < number) told ??= { position, asOf, at: performance.now() }
  }

  function settle(asOf: Moment, position: string) {
    told = null
    confirmed = position
    kept.isTrueAsOf(asOf)
  }
}
