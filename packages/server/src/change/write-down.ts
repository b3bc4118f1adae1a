import { setAccount, setRole } from '../database/database.ts'
import type { RoleName } from '../database/roles.ts'
import { refreshStanding } from '../gate/refresh-standing.ts'
import { storeGroupAtGate } from '../gate/store-group-at-gate.ts'
import { appendEvents, appendPlatformEvents } from '../log/append-events.ts'
import { type Head, moveHead } from './account-head.ts'
import type { OpenUnit } from './unit.ts'

/**
 * Writes down, once and at the end, what a change has collected: what the gate is to know, events, the
 * account's next revision, the platform's events, jobs, and what is to be told. Facts of the gate are
 * read here, after everything was done and under the account's lock, so they are those that will hold.
 *
 * @returns the transaction's id where something of an account was changed
 */
export async function writeDown(unit: OpenUnit): Promise<string | null> {
  const { heads, collected } = unit
  let xid: string | null = null
  for (const [account, head] of heads) xid = await writeAccount(unit, account, head)
  if (collected.platformEvents.length > 0) {
    await enter(unit, 'log')
    await appendPlatformEvents(unit.tx, collected.platformEvents)
  }
  await enqueueAll(unit)
  for (const change of collected.told) await unit.house.live.publish(unit.tx, change)
  return xid
}

async function writeAccount(unit: OpenUnit, account: string, head: Head): Promise<string> {
  const { tx, now, collected } = unit
  if (unit.heads.size > 1) await setAccount(tx, account)
  const revision = head.revision + 1
  if (account === unit.account) await writeGate(unit, account)
  await enter(unit, 'log')
  const chain = await appendEvents(tx, account, head, collected.events.get(account) ?? [])
  return moveHead(tx, account, { ...chain, revision, at: now })
}

async function writeGate(unit: OpenUnit, account: string) {
  const { tx, now, collected } = unit
  if (collected.standing) {
    await enter(unit, 'command')
    await refreshStanding(unit.house, tx, account, now)
  }
  for (const [group, isAnnounced] of [...collected.gates].toSorted()) {
    await enter(unit, 'command')
    await storeGroupAtGate(unit.house, tx, { account, group, isAnnounced, now })
  }
}

/** In one order, so that two changes which send the same kinds never wait for each other within the queue. */
async function enqueueAll(unit: OpenUnit) {
  const { tx, house, collected } = unit
  if (collected.jobs.length === 0) return
  await enter(unit, 'queue')
  const inOrder = collected.jobs.toSorted((one, other) =>
    one.kind.name < other.kind.name ? -1 : Number(one.kind.name > other.kind.name),
  )
  for (const { kind, data, options } of inOrder) await house.jobs.enqueue(tx, kind, data, options)
}

function enter({ tx, house }: OpenUnit, role: RoleName) {
  return setRole(tx, house.database.prefix, role)
}
