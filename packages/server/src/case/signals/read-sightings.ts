import { type CaseState, partiesOf, type Sighting, type SubmissionContent } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import { asRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { casesOfTraits } from '../cases-of-traits.ts'
import { keyedTraits } from '../keyed-traits.ts'

/** Where the evidence files and the contact of a submission were seen before, each case once for each. */
export async function readSightings(
  house: House,
  tx: Tx,
  state: CaseState,
  content: SubmissionContent,
  everywhere: boolean,
): Promise<Sighting[]> {
  const { accountId, caseId } = state
  const traits = await traitsToCome(house, tx, state, content)
  const values = new Map(traits.map(({ digest, value }) => [digest, value]))
  const { found, parties } = await asRole(
    house.database,
    tx,
    { as: 'comparer', backTo: 'command' },
    async () => {
      const cases = await casesOfTraits(tx, accountId, traits, everywhere)
      const accounts = cases.map(({ account_id }) => account_id)
      return { found: cases, parties: await readParties(tx, [accountId, ...accounts]) }
    },
  )
  const sightings = found
    .filter((one) => one.case_id !== caseId)
    .map(
      ({ kind, digest, account_id, case_id }): Sighting => ({
        kind: kind === 'contact' ? 'contact' : 'evidence',
        accountId: account_id,
        caseId: case_id,
        sha256: values.get(digest) ?? '',
        isRelated: parties.get(account_id) === parties.get(accountId),
      }),
    )
  const once = sightings.map(
    (seen) => [`${seen.kind} ${seen.sha256} ${seen.caseId}`, seen] as const,
  )
  return [...new Map(once).values()]
}

/** The traits of files and contact, as they stand once the submission is taken in: a contact stays. */
async function traitsToCome(house: House, tx: Tx, state: CaseState, content: SubmissionContent) {
  const given = await keyedTraits(house, tx, state, content)
  const kept =
    content.contact === undefined
      ? await tx
          .selectFrom('case_trait')
          .select(['kind', 'digest'])
          .where('account_id', '=', state.accountId)
          .where('case_id', '=', state.caseId)
          .where('kind', '=', 'contact')
          .execute()
      : []
  return [...given, ...kept]
    .filter(({ kind }) => kind !== 'form_host')
    .map((trait) => ({ value: '', ...trait, ...(trait.kind === 'contact' && { value: '' }) }))
}

async function readParties(tx: Tx, accounts: readonly string[]) {
  const memberships = await tx
    .selectFrom('membership')
    .select(['account_id as accountId', 'person_id as personId'])
    .where('account_id', '=', anyOf(accounts))
    .execute()
  return partiesOf(accounts, memberships)
}
