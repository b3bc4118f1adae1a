import { createHash } from 'node:crypto'
import type { SignUp } from '@freigabe/contract'
import { judgeSignUp, judgeSource, type SignUpFacts } from '@freigabe/core'
import { normaliseAddress } from '@freigabe/screening'
import { anyOf } from '../database/any-of.ts'
import { readAs, type Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import { isAbout } from '../gate/facts/read-holds.ts'
import { readSourceFacts, sourceFactsOf } from '../gate/facts/read-source-facts.ts'
import type { Sending, SignUpLook, SignUpPlace } from '../gate/sending/sending.ts'
import type { House } from '../house.ts'
import { confirmationDigests } from '../keys/address-digest.ts'
import { findHash } from '../lists/comparison/find-address.ts'
import { sourceNamed } from '../lists/import/find-source.ts'

/** Looks at sign-ups with all that this process knows: samples of imports, sources, holds. */
export function signUpLooker(house: House): Sending['lookAtSignUp'] {
  return (at, signUp) => lookAtSignUp(house, at, signUp)
}

/**
 * Says whether a hold speaks against confirming a sign-up. The address is looked up in the samples of the
 * account’s held imports and forgotten; a large import’s sample tells only some of its recipients.
 */
async function lookAtSignUp(house: House, at: SignUpPlace, signUp: SignUp): Promise<SignUpLook> {
  const sha256 = sha256Of(signUp)
  if (sha256 === null) return { refusal: 'not_an_address', recipient: [], source: null }
  const recipient = confirmationDigests(house.keys.sketch, sha256)
  const { holds, row } = await readAs(house.database, 'command', at.account, async (tx) => ({
    holds: await readStandingHolds(tx, at.account),
    row: signUp.source && (await sourceNamed(tx, at.account, at.group, signUp.source)),
  }))
  const known = { recipient, source: row ? row.source_id : null }
  if (holds.length === 0) return { refusal: null, ...known }
  const hash = Buffer.from(sha256, 'hex').readBigUInt64BE()
  const { held } = await readAs(house.database, 'comparer', null, (tx) =>
    findHash(tx, house.keys.sketch, hash, at.account),
  )
  const found = held.map(({ batch_id }) => batch_id)
  const facts = await readAs(house.database, 'command', at.account, async (tx) => ({
    ...(await readHeldImports(tx, at, holds, found)),
    sourceClosed: at.isHeld ? await readSourceClosed(tx, at, signUp, house.clock.now()) : null,
  }))
  const signedUpAt = signUp.at ?? null
  return { refusal: judgeSignUp({ isHeld: at.isHeld, signedUpAt, ...facts }), ...known }
}

/** Null if it is not an address. */
function sha256Of({ address, hash }: SignUp): string | null {
  if (hash !== undefined) return hash
  const normal = address === undefined ? null : normaliseAddress(address)
  return normal === null ? null : createHash('sha256').update(normal).digest('hex')
}

function readStandingHolds(tx: Tx, account: string) {
  return tx
    .selectFrom('hold')
    .leftJoin('batch', onAccountAnd('batch_id', 'batch', 'hold'))
    .select(['unit', 'hold.group_id', 'hold.batch_id', 'digest', 'placed_at'])
    .where('hold.account_id', '=', account)
    .where('hold.status', '=', 'standing')
    .execute()
}

type StandingHold = Awaited<ReturnType<typeof readStandingHolds>>[number]

/** What holds and held imports say of a recipient whom the samples of some imports show. */
async function readHeldImports(
  tx: Tx,
  { account, group }: SignUpPlace,
  holds: readonly StandingHold[],
  found: readonly string[],
): Promise<Pick<SignUpFacts, 'heldSince' | 'isInHeldImport' | 'isHeldImportRemoved'>> {
  const reaching = holds.filter(({ unit, group_id }) => unit === 'account' || group_id === group)
  const [first] = holds.map(({ placed_at }) => placed_at).sort() as [string]
  const imports = await tx
    .selectFrom('batch')
    .select(['batch_id', 'group_id', 'digest', 'part_of', 'delivered', 'created_at', 'removed_at'])
    .where('account_id', '=', account)
    .where(({ or, eb }) => or([eb('batch_id', '=', anyOf(found)), eb('removed_at', '>', first)]))
    .execute()
  return {
    heldSince:
      reaching
        .map(({ placed_at }) => placed_at)
        .sort()
        .at(-1) ?? null,
    isInHeldImport: imports.some(
      (one) => found.includes(one.batch_id) && holds.some((hold) => isHeldBy(one, hold)),
    ),
    // With an import goes its sample, and whom it held nobody knows any more.
    isHeldImportRemoved: imports.some(
      (one) =>
        one.removed_at !== null &&
        reaching.some((hold) => one.removed_at! > hold.placed_at && isHeldBy(one, hold)),
    ),
  }
}

interface ImportRow {
  batch_id: string
  group_id: string
  digest: string | null
  part_of: string | null
  delivered: boolean
  created_at: string
}

/** Whoever came through a source after the hold is held as well, and is whom a confirmation may go to. */
function isHeldBy(one: ImportRow, hold: StandingHold): boolean {
  if (one.delivered && one.created_at > hold.placed_at) return false
  if (hold.unit === 'account') return true
  if (hold.group_id !== one.group_id) return false
  return hold.unit === 'group' || isAbout(hold, one)
}

/** Of a source it matters what was approved of it, and not how much of its cap is left. */
async function readSourceClosed(
  tx: Tx,
  { account, group }: SignUpPlace,
  { source }: SignUp,
  now: string,
): Promise<SignUpFacts['sourceClosed']> {
  const row = source === undefined ? undefined : await sourceNamed(tx, account, group, source)
  if (row === undefined) return 'unknown_source'
  const facts = sourceFactsOf(row, await readSourceFacts(tx, account, group), [])
  const { closed } = judgeSource(facts, now)
  return closed === 'permit_required' ? null : closed
}
