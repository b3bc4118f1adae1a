import { createHmac } from 'node:crypto'
import { type CaseState, type CaseTrait, caseTraits, type SubmissionContent } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Key } from '../keys/key-ring.ts'
import { evidenceDigests, evidenceIds } from './evidence-of.ts'
import { sourcesOfCase } from './sources/sources-of-case.ts'

/**
 * Keeps by what a case is found again, in place of what an earlier revision said: under each key of the
 * ring, so that cases from before a change of keys are found, too. Contact data stays until other data is
 * given.
 */
export async function storeTraits(
  house: House,
  tx: Tx,
  { accountId, caseId }: CaseState,
  content: SubmissionContent,
): Promise<void> {
  const files = await evidenceDigests(tx, accountId, evidenceIds(content))
  const sources = await sourcesOfCase(tx, accountId, caseId)
  const links = sources.flatMap(({ link }) => link ?? [])
  const traits = caseTraits({ content, links, files: [...files.values()] })
  let outdated = tx
    .deleteFrom('case_trait')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
  if (content.contact === undefined) outdated = outdated.where('kind', '!=', 'contact')
  await outdated.execute()
  const row = { account_id: accountId, case_id: caseId, at: house.clock.now() }
  const rows = house.keys.sketch.flatMap((key) =>
    traits.map((trait) => ({ ...row, kind: trait.kind, digest: keyedDigest(key, trait) })),
  )
  if (rows.length > 0) await tx.insertInto('case_trait').values(rows).execute()
}

/** Nobody can find out by trying what a trait says, without the key. */
function keyedDigest(key: Key, { kind, value }: CaseTrait): string {
  const digest = createHmac('sha256', key.bytes).update(`trait:${kind}:${value}`).digest('hex')
  return `${key.id}:${digest}`
}
