import type { Follower } from '@freigabe/contract'
import type { House } from '../../house.ts'
import { listFollowers } from './list-followers.ts'

const everyMilliseconds = 10_000

/** What a log takes. */
interface Log {
  warn(facts: object, message: string): void
  info(facts: object, message: string): void
}

/** Logs by name, once, which followers have stopped or fall behind, and when that is over. */
export function watchFollowers(house: Pick<House, 'database'>, log: Log): { stop(): void } {
  let troubled = new Map<string, Follower>()
  const look = async () => {
    const { items } = await listFollowers(house)
    const now = new Map(
      items.filter(({ state }) => state !== 'current').map((each) => [each.id, each]),
    )
    for (const [id, follower] of now) {
      if (troubled.get(id)?.state !== follower.state) log.warn(factsOf(follower), saying(follower))
    }
    for (const [id, before] of troubled) {
      if (!now.has(id))
        log.info({ follower: before.name }, 'A copy of the gate is up to date, or gone.')
    }
    troubled = now
  }
  // While the database does not answer, other alarms report that.
  const timer = setInterval(() => void look().catch(() => undefined), everyMilliseconds)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

function factsOf({ name, version, address, state, changesBehind, heardAt }: Follower) {
  return { follower: name, version, address, state, changesBehind, heardAt }
}

function saying({ state }: Follower): string {
  return state === 'silent'
    ? 'A copy of the gate is not heard of any more and denies everything.'
    : 'A copy of the gate is behind.'
}
