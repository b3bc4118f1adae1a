import { randomUUIDv7 } from 'node:crypto'
import { setAccount, setRole } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { ChangeBody } from '../database/tables.ts'
import { bringGroupToGate, bringStandingToGate } from '../gate/memory/bring-to-gate.ts'
import { gateChanged, standingChanged } from '../gate/memory/tell-verdicts.ts'
import { appendPlatformEvents, linksAfter } from '../log/append-events.ts'
import { publicEvents, type Told } from '../log/public-events.ts'
import { type Head, moveHead } from './account-head.ts'
import type { OpenUnit } from './unit.ts'

/**
 * Writes down, once and at the end, what a change has collected: the news for the gate, events with what the
 * platform is told of them, the account's next revision with what the feed is to say about it, the platform's
 * events, and jobs. Facts of the gate are
 * read here, after everything was done and under the account's lock, so they are those that will hold.
 *
 * @returns the transaction's id, if an account was changed
 */
export async function writeDown(unit: OpenUnit): Promise<string | null> {
  const { heads, collected } = unit
  let xid: string | null = null
  for (const [account, head] of heads) xid = await writeAccount(unit, account, head)
  if (heads.size === 0) await writePlatform(unit)
  if (collected.platformEvents.length > 0) {
    await enter(unit, 'log')
    await appendPlatformEvents(unit.tx, collected.platformEvents)
  }
  await enqueueAll(unit)
  return xid
}

async function writeAccount(unit: OpenUnit, account: string, head: Head): Promise<string> {
  const { tx, now, collected } = unit
  if (unit.heads.size > 1) await setAccount(tx, account)
  const revision = head.revision + 1
  const isMain = account === unit.account
  const logged = collected.events.get(account) ?? []
  const gate = isMain ? await writeGate(unit, account, revision) : { body: {}, told: [] }
  await enter(unit, 'log')
  const links = linksAfter(account, head, logged)
  const told = [...publicEvents(logged), ...gate.told]
  const events = head.events + told.length
  const cases = [...(collected.cases.get(account) ?? [])]
  const { goodwill, revokedKey } = isMain ? collected : {}
  const body = {
    ...gate.body,
    ...(cases.length > 0 && { cases }),
    ...(goodwill && { goodwill }),
    ...(revokedKey && { revokedKey }),
    ...(told.length > 0 && { events: { upTo: events, count: told.length } }),
  }
  const { seq, hash } = links.at(-1) ?? head
  const moved = { seq, hash, revision, at: now, events }
  const rows = told.map((each, place) => ({
    ...{ account_id: account, number: head.events + place + 1, event_id: randomUUIDv7() },
    ...{ type: each.type, group_id: each.group, body: JSON.stringify(each.body) },
    ...{ revision, at: now },
  }))
  return moveHead(tx, account, moved, { links, told: rows, body })
}

async function writePlatform(unit: OpenUnit) {
  const { publication, revokedKey } = unit.collected
  if (publication === undefined && revokedKey === undefined) return
  await enter(unit, 'log')
  const body = JSON.stringify({ publication, revokedKey })
  await unit.tx
    .insertInto('change')
    .values({ account_id: null, revision: null, body, at: unit.now })
    .execute()
}

async function writeGate(
  unit: OpenUnit,
  account: string,
  revision: number,
): Promise<{ body: ChangeBody; told: Told[] }> {
  const { tx, house, now, collected } = unit
  const version = { revision, at: now }
  const groups = new Set(collected.groups)
  const told: Told[] = []
  if (collected.standing) {
    await enter(unit, 'command')
    const standing = await bringStandingToGate(house, tx, account, version)
    if (standing !== null) told.push(standingChanged(standing))
  }
  for (const [group, isAnnounced] of [...collected.gates].toSorted()) {
    await enter(unit, 'command')
    const place = { account, group, isAnnounced }
    const { isNews, verdicts } = await bringGroupToGate(house, tx, place, version)
    if (isNews) groups.add(group)
    if (verdicts !== null) told.push(gateChanged(group, verdicts, isDeleted(unit, group)))
  }
  const touched = [...collected.gates.keys()].filter((group) => !groups.has(group)).sort()
  const body = {
    ...(collected.standing && { standing: true as const }),
    ...(groups.size > 0 && { groups: [...groups].sort() }),
    ...(touched.length > 0 && { touched }),
  }
  return { body, told }
}

function isDeleted({ account, collected }: OpenUnit, group: string): boolean {
  const logged = collected.events.get(account) ?? []
  return logged.some(({ type, subject }) => type === 'group_deleted' && subject === group)
}

/** In a fixed order, so that two changes sending the same kinds never wait for each other in the queue. */
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
