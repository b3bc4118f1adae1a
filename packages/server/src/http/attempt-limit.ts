import type { Clock } from '../clock.ts'
import { AppError } from './app-error.ts'

/** At most this many names are remembered: the oldest are dropped first. */
const rememberedNames = 20_000

/** Counts attempts under names (an address, a caller) in this process. */
export interface AttemptLimit {
  /** Counts one attempt under each name. Throws TOO_MANY_REQUESTS once there were too many under one. */
  begin(names: readonly string[]): void
  /** Takes the attempt back: it was right, or failed for another reason. */
  forgive(names: readonly string[]): void
}

/** At most `attempts` within `minutes` under each name, counted from the first attempt. */
export function openAttemptLimit(
  clock: Clock,
  { attempts, minutes }: { attempts: number; minutes: number },
): AttemptLimit {
  const counted = new Map<string, { count: number; until: number }>()
  return {
    begin(names) {
      const now = Date.parse(clock.now())
      for (const name of names) {
        const { count, until } = current(name, now)
        if (count >= attempts) {
          throw new AppError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil((until - now) / 1000) })
        }
      }
      for (const name of names) counted.set(name, addTo(current(name, now)))
      letGo()
    },
    forgive(names) {
      for (const name of names) {
        const entry = counted.get(name)
        if (entry !== undefined) entry.count -= 1
      }
    },
  }

  function current(name: string, now: number) {
    const entry = counted.get(name)
    if (entry !== undefined && entry.until > now) return entry
    counted.delete(name)
    return { count: 0, until: now + minutes * 60_000 }
  }

  function letGo() {
    for (const name of counted.keys()) {
      if (counted.size <= rememberedNames) return
      counted.delete(name)
    }
  }
}

function addTo(entry: { count: number; until: number }) {
  return { ...entry, count: entry.count + 1 }
}
