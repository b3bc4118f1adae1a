import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from './dice.ts'
import type { Part } from './part.ts'

/** How often each part was killed. */
export interface Strikes {
  kills: Record<string, number>
  inStart: number
  inRequest: number
  /** Parts that ended without being killed, with their last output. */
  fallen: string[]
}

/**
 * How long a part that is at work is left alone, in milliseconds: the minimum, and how much longer at most.
 */
const [atLeast, atMostMore] = [200, 3000]

/**
 * Kills parts of an installation, one after another or all together: while they work, while they start, and a
 * moment after a caller has sent a write. Each is started again.
 */
export async function strike(
  parts: readonly Part[],
  given: { kills: number; draw: Dice; nextWrite: () => Promise<void> },
): Promise<Strikes> {
  const { draw, nextWrite } = given
  const strikes: Strikes = { kills: {}, inStart: 0, inRequest: 0, fallen: [] }
  const made = () => Object.values(strikes.kills).reduce((sum, each) => sum + each, 0)
  while (made() < given.kills) {
    const one = parts[Math.floor(draw() * parts.length)]!
    const struck = draw() < 0.15 && made() + parts.length <= given.kills ? parts : [one]
    if (draw() < 0.5) await pause(atLeast + draw() * atMostMore)
    else {
      await Promise.race([nextWrite(), pause(atMostMore)])
      await pause(draw() * 40)
      strikes.inRequest += 1
    }
    await pickUpFallen(parts, strikes)
    await Promise.all(struck.map((part) => kill(part)))
    if (struck.length === 1 && draw() < 0.2 && made() < given.kills) await killInStart(one)
    // Parts that others need are started first: they come last in the list.
    for (const part of [...struck].reverse()) await part.start()
  }
  return strikes

  async function kill(part: Part) {
    strikes.kills[part.name] = (strikes.kills[part.name] ?? 0) + 1
    await part.kill()
  }

  async function killInStart(part: Part) {
    const starting = part.start()
    starting.catch(() => undefined)
    await pause(50 + draw() * 1500)
    // A database is up within moments, and is killed as soon as it is.
    if (part.name === 'database') await starting
    strikes.inStart += 1
    await kill(part)
    await starting
  }
}

async function pickUpFallen(parts: readonly Part[], strikes: Strikes) {
  for (const part of parts) {
    const wrote = part.fall()
    if (wrote === null) continue
    strikes.fallen.push(`${part.name}, after it wrote: ${wrote.slice(-2000)}`)
    await part.start()
  }
}
