import { chainOf, type Moment, numberOf } from '@freigabe/gate'
import type { ByNats, Kept, OnChain } from './kept.ts'

/**
 * The least time between two questions, and the longest silence before one, with some randomness so that
 * followers do not all ask at once.
 */
const askMilliseconds = { minimum: 100, maximum: 1_000 }
/** A message that the stream holds by then and that has not come was lost on the way. */
const lostMilliseconds = 300

/**
 * Asks servers in time, and tells the copy what their answers confirm.
 *
 * @param patience how many milliseconds to wait for an answer
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
    /** The position that the stream reaches, as far as it is known. */
    wanted: () => (told === null ? null : numberOf(told.position)),
    isLate: () => told !== null && performance.now() - told.at > lostMilliseconds,
    /** The copy has advanced. */
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
    const { position, asOf } = await kept.report((report) => ask(chain, from, report, patience))
    if (asOf === null || chainOf(position) !== chain) {
      rest = askMilliseconds.minimum
      return
    }
    // The server knows the position of the question, and later changes come after that.
    const number = numberOf(position)
    if (numberOf(from) >= number) settle(asOf, from)
    else if (kept.position() === position) settle(asOf, position)
    // The earliest awaited position comes first.
    else if (numberOf(kept.position()) < number) told ??= { position, asOf, at: performance.now() }
  }

  function settle(asOf: Moment, position: string) {
    told = null
    confirmed = position
    kept.isTrueAsOf(asOf)
  }
}
