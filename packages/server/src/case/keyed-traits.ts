import { createHmac } from 'node:crypto'
import { type CaseState, type CaseTrait, caseTraits, type SubmissionContent } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Key } from '../keys/key-ring.ts'
import { sourcesOfCase } from '../sources/sources-of-case.ts'
import { evidenceDigests, evidenceIds } from './submitting/evidence-of.ts'

/** A trait with what it is kept as. */
export interface KeyedTrait extends CaseTrait {
  /** The id of a sketch key, and the HMAC under it. */
  digest: string
}

/** The traits of a submission, under each key of the ring, so that cases from before a change of keys are found. */
export async function keyedTraits(
  house: House,
  tx: Tx,
  { accountId, caseId }: CaseState,
  content: SubmissionContent,
): Promise<KeyedTrait[]> {
  const files = await evidenceDigests(tx, accountId, evidenceIds(content))
  const sources = await sourcesOfCase(tx, accountId, caseId)
  const links = sources.flatMap(({ link }) => link ?? [])
  const traits = caseTraits({ content, links, files: [...files.values()] })
  return house.keys.sketch.flatMap((key) =>
    traits.map((trait) => ({ ...trait, digest: keyedDigest(key, trait) })),
  )
}

/** Nobody can find out by trying what a trait says, without the key. */
function keyedDigest(key: Key, { kind, value }: CaseTrait): string {
  const digest = createHmac('sha256', key.bytes).update(`trait:${kind}:${value}`).digest('hex')
  return `${key.id}:${digest}`
}
