import { randomUUIDv7 } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { House } from '../../packages/server/src/house.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { createAccount } from '../../packages/server/src/people/accounts/keep-accounts.ts'
import { openTestHouse } from '../../packages/server/src/testing/test-house.ts'
import { toThisMachine } from '../../packages/server/src/testing/webhook-stage.ts'

/** A house with accounts in which things happen, and a receiver in a thread of its own. */
export interface Stage {
  house: House
  accounts: readonly string[]
  port: number
  /** Has an event happen in one of the accounts, by chance. */
  happen(): Promise<void>
  /** What has arrived since this was last asked: ids of events, and when. */
  arrivals(): Promise<[id: string, at: number][]>
  end(): Promise<void>
}

const by = { kind: 'platform_key', keyId: randomUUIDv7() } as const

export async function openStage(count: number): Promise<Stage> {
  const { house: opened, end } = await openTestHouse('postgres', toThisMachine)
  const house = { ...opened, clock: { now: () => new Date().toISOString() } }
  const accounts: string[] = []
  for (let made = 0; made < count; made++) {
    const wish = {
      name: 'Teeladen',
      locale: 'de',
      timeZone: 'Europe/Berlin',
      country: 'DE',
    } as const
    accounts.push((await createAccount(house, by, wish)).id)
  }
  const worker = new Worker(new URL('receiver.ts', import.meta.url))
  const [{ port }] = await once(worker, 'message')
  return {
    house,
    accounts,
    port,
    async happen() {
      const account = accounts[Math.floor(Math.random() * accounts.length)]!
      await createGroup(house, by, account, { name: 'Newsletter' })
    },
    async arrivals() {
      worker.postMessage('arrivals')
      const [message] = await once(worker, 'message')
      return message.arrivals
    },
    async end() {
      await worker.terminate()
      await end()
    },
  }
}
