import { createHash } from 'node:crypto'
import type { Holding, HoldingCount, LoggedAct, Unsearched } from '@freigabe/contract'
import { normaliseAddress } from '@freigabe/screening'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { confirmationDigests, recipientHash } from '../keys/address-digest.ts'
import { findDead } from '../lists/comparison/dead-recipients.ts'
import { findOnKeptLists } from '../lists/import/kept-lists.ts'
import { findReports } from '../lists/suppression/read-suppressed.ts'
import { complaintHolding, readComplaints } from './complaints.ts'
import { type MentioningRow, mentionsOf, readMentions } from './mentions.ts'
import { readPerson } from './read-person.ts'
import { contactPlace, letterPlace, type TextPlace, textPlaces } from './text-places.ts'

interface Holdings {
  holdings: Holding[]
  /** What the person with this address did, as both logs have it. */
  acts: LoggedAct[]
  unsearched: Unsearched
}

/** Everything that is held about an address (in lower case), as of this moment. */
export async function readHoldings(
  house: Pick<House, 'keys'>,
  tx: Tx,
  email: string,
): Promise<Holdings> {
  const mentions = mentionsOf(email)
  const { holdings, acts } = await readPerson(tx, email)
  const mails = await readMails(tx, email)
  holdings.push(...(await readInvitations(tx, email)), ...mails)
  holdings.push(...(await readSuppressions(house, tx, email)))
  holdings.push(...(await readKeptLists(house, tx, email)))
  holdings.push(...(await readConfirmations(house, tx, email)))
  holdings.push(...(await readDead(house, tx, email)))
  holdings.push(...(await readComplaints(house, tx, mentions, 'any')).map(complaintHolding))
  for (const place of [contactPlace, letterPlace, ...textPlaces]) {
    for (const row of await readMentions(tx, mentions, place)) {
      const isCounted = place === letterPlace && mails.some(({ id }) => id === row.mail_id)
      if (!isCounted) holdings.push(asHolding(place, row))
    }
  }
  const named = new Set(holdings.filter(({ place }) => place === 'note').map(({ id }) => id))
  const once = holdings.filter(({ place, id }) => place !== 'case_note' || !named.has(id))
  return { holdings: once, acts, unsearched: await countUnsearched(tx) }
}

function asHolding(place: TextPlace, row: MentioningRow): Holding {
  return {
    place: place.place,
    accountId: row.account_id,
    // Of looks only some are about a case.
    caseId: place.caseId === null ? null : ((row[place.caseId] ?? null) as string | null),
    id: place.key.length === 0 ? String(row.account_id) : String(row[place.key.at(-1)!]),
    at: place.at === null ? null : String(row[place.at]),
    onErase: place === contactPlace ? 'removed' : 'replaced',
    data: Object.fromEntries(place.texts.map((column) => [column, row[column]])),
  }
}

async function readInvitations(tx: Tx, email: string): Promise<Holding[]> {
  const rows = await tx
    .selectFrom('invitation')
    .select(['invitation_id', 'account_id', 'roles', 'invited_by', 'created_at', 'accepted_at'])
    .where('email', '=', email)
    .orderBy('created_at')
    .execute()
  return rows.map(({ invitation_id, account_id, created_at, ...data }) => ({
    place: 'invitation',
    accountId: account_id,
    caseId: null,
    id: invitation_id,
    at: created_at,
    onErase: 'removed',
    data,
  }))
}

async function readMails(tx: Tx, email: string): Promise<Holding[]> {
  const rows = await tx
    .selectFrom('mail')
    .select(['mail_id', 'account_id', 'created_at', 'subject', 'to_name', 'letter', 'sent_at'])
    .select('last_answer')
    .where((is) => is(is.fn('lower', ['to_address']), '=', email))
    .orderBy('mail_id')
    .execute()
  return rows.map(({ mail_id, account_id, created_at, ...data }) => ({
    place: 'mail',
    accountId: account_id,
    caseId: null,
    id: mail_id,
    at: created_at,
    onErase: 'removed',
    data,
  }))
}

async function countUnsearched(tx: Tx): Promise<Unsearched> {
  const recipients = await tx
    .selectFrom('batch')
    .select((count) => count.fn.countAll<number>().as('files'))
    .where('file_key', 'is not', null)
    .executeTakeFirstOrThrow()
  const evidence = await tx
    .selectFrom('evidence')
    .select((count) => count.fn.countAll<number>().as('files'))
    .executeTakeFirstOrThrow()
  const requests = await tx
    .selectFrom('request_file')
    .select((count) => count.fn.countAll<number>().as('files'))
    .where('file_key', 'is not', null)
    .executeTakeFirstOrThrow()
  return {
    recipientsFiles: recipients.files,
    evidenceFiles: evidence.files + requests.files,
  }
}

/** Holdings by place and account, with the accounts' names. */
export async function countHoldings(tx: Tx, holdings: readonly Holding[]): Promise<HoldingCount[]> {
  const ids = [...new Set(holdings.flatMap(({ accountId }) => accountId ?? []))]
  const accounts =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('account')
          .select(['account_id', 'name'])
          .where('account_id', 'in', ids)
          .execute()
  const names = new Map(accounts.map((row) => [row.account_id, row.name]))
  const groups = Map.groupBy(holdings, ({ place, accountId }) => `${place} ${accountId}`)
  return [...groups.values()].map((group) => {
    const { place, accountId, onErase } = group[0]!
    const accountName = accountId === null ? null : (names.get(accountId) ?? null)
    return { place, accountId, accountName, count: group.length, onErase }
  })
}

/**
 * Which accounts have reported an address as not to be mailed again. It stays when the address is erased:
 * without it the person would be written to once more.
 */
async function readSuppressions(
  { keys }: Pick<House, 'keys'>,
  tx: Tx,
  email: string,
): Promise<Holding[]> {
  const reports = await findReports(tx, keys.sketch, email)
  return reports.map(({ accountId, kind, at, otherSpelling }) => ({
    place: 'suppression',
    accountId,
    caseId: null,
    id: kind,
    at,
    onErase: 'kept',
    data: { kind, otherSpelling },
  }))
}

/** Which accounts leave an address out of every import. It stays when the address is erased, as reports do. */
async function readKeptLists(
  { keys }: Pick<House, 'keys'>,
  tx: Tx,
  email: string,
): Promise<Holding[]> {
  const lists = await findOnKeptLists(tx, keys.sketch, email)
  return lists.map(({ accountId, id, at }) => ({
    place: 'leave_out_list',
    accountId,
    caseId: null,
    id,
    at,
    onErase: 'kept',
    data: {},
  }))
}

/**
 * That its mailbox was reported as not there, over all accounts. It goes with the address: nobody would be mailed for
 * want of it.
 */
async function readDead({ keys }: Pick<House, 'keys'>, tx: Tx, email: string): Promise<Holding[]> {
  const normal = normaliseAddress(email)
  const found = normal === null ? null : await findDead(tx, keys.sketch, recipientHash(normal))
  if (found === null) return []
  return [
    {
      place: 'dead_recipient',
      accountId: null,
      caseId: null,
      id: found.since,
      at: found.reported_at,
      onErase: 'removed',
      data: { since: found.since },
    },
  ]
}

/**
 * On which days an address was asked to confirm a sign-up. They stay when it is erased, until they are swept:
 * without them it could be asked anew.
 */
async function readConfirmations(
  { keys }: Pick<House, 'keys'>,
  tx: Tx,
  email: string,
): Promise<Holding[]> {
  const normal = normaliseAddress(email)
  if (normal === null) return []
  const sha256 = createHash('sha256').update(normal).digest('hex')
  const digests = confirmationDigests(keys.sketch, sha256).map((hex) => Buffer.from(hex, 'hex'))
  const rows = await tx
    .selectFrom('confirmation_day')
    .select('day')
    .where('digest', 'in', digests)
    .orderBy('day')
    .execute()
  return rows.map(({ day }) => ({
    place: 'confirmation',
    accountId: null,
    caseId: null,
    id: day,
    at: `${day}T00:00:00.000Z`,
    onErase: 'kept',
    data: { day },
  }))
}
