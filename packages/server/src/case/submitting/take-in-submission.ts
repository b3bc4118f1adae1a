import {
  type Actor,
  type CaseCommand,
  type CaseState,
  type PolicyPack,
  type SubmissionContent,
  type SubmissionFacts,
  statedAsSuggested,
  statedMethods,
  statementsToAssess,
} from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { writeSought } from '../../desk/queue/queue-for-desk.ts'
import { AppError } from '../../http/app-error.ts'
import { saltedDigest } from '../case-salt.ts'
import { storeTraits } from '../case-traits.ts'
import { type Moved, moveCase } from '../move-case.ts'
import { type Judgement, judgeByRules } from '../rules/judge-by-rules.ts'
import { filesRead } from './read-draft.ts'

/** Who hands in and signs the declaration; recorded by name. */
export interface Submitter {
  actor: Actor
  personId: string
  name: string
}

/** A revision of a submission, as handed in. */
export interface HandedIn {
  policy: PolicyPack
  content: SubmissionContent
  /** SHA-256 of each evidence file by its id. */
  files: ReadonlyMap<string, string>
  /** Keys the digests of a case; the same in all its revisions. */
  salt: string
  wish: { submissionId: string; declarationVersion: string }
  /** The failure of the rules in the attempt before, see `despiteRules`. */
  trouble: string | null
}

type Command = Extract<CaseCommand, { submission: unknown }>

/**
 * Takes in a revision of a submission: has the rules judge it, moves the case on the route they choose, and
 * stores its words. The caller carries out what the rules want done, with `actByRules`.
 *
 * @param command makes the core's command from the revision's facts
 * @returns null where this very revision was taken in before
 */
export async function takeInSubmission(
  unit: Unit,
  submitter: Submitter,
  caseId: string,
  handedIn: HandedIn,
  command: (submission: SubmissionFacts) => Command,
): Promise<(Moved & { judged: Judgement }) | null> {
  const { policy, content, trouble } = handedIn
  const wanted = command(submissionFacts(handedIn))
  const arriving = { policy, content, command: wanted, trouble }
  const judged = await judgeByRules(unit, submitter.actor, caseId, arriving)
  const moved = await moveCase(unit, submitter.actor, caseId, wanted, judged.way)
  if (!moved.changed) return null
  await store(unit, submitter, moved.state, handedIn, kinds[wanted.type])
  return { ...moved, judged }
}

const kinds = { submit: 'submitted', supplement: 'supplemented', answer: 'answered' } as const

/**
 * A submission's facts for the process core. Digests are keyed with the case's salt, which is erased with the
 * content: a short answer cannot be guessed from the log.
 */
function submissionFacts(handedIn: HandedIn): SubmissionFacts {
  const { policy, content, files, salt, wish } = handedIn
  const { contact: _, ...reviewed } = content
  return {
    submissionId: wish.submissionId,
    contentDigest: saltedDigest(salt, { ...reviewed, files: [...files].sort() }),
    methods: statedMethods(policy, content),
    statementDigests: Object.fromEntries(
      statementsToAssess(policy, content).map((id) => [id, statementDigest(id, handedIn)]),
    ),
  }
}

/** Tells whether a statement still reads as it did in another revision. */
export function statementDigest(
  id: string,
  { content, files, salt }: Pick<HandedIn, 'content' | 'files' | 'salt'>,
): string {
  return saltedDigest(salt, statementContent(id, content, files))
}

/** Everything that a reviewer reads for one statement: answer and files, or method and share. */
export function statementContent(
  id: string,
  content: SubmissionContent,
  files: ReadonlyMap<string, string>,
) {
  const [kind, ...rest] = id.split(':')
  const key = rest.join(':')
  if (kind === 'method') return content.methods.find(({ code }) => code === key) ?? null
  const answer = content.answers[key]
  return Array.isArray(answer) ? answer.map((file) => files.get(file) ?? file) : (answer ?? null)
}

/** Stores the words; contact data separately, where reviewers do not read. */
async function store(
  { house, tx, now: at }: Unit,
  { personId, name }: Submitter,
  state: CaseState,
  { policy, content, salt, wish }: HandedIn,
  kind: (typeof kinds)[Command['type']],
): Promise<void> {
  const { accountId, caseId, revision } = state
  const { contact, ...reviewed } = content
  const read = await filesRead(tx, accountId, caseId, { policy, content })
  await tx
    .insertInto('submission')
    .values({
      account_id: accountId,
      submission_id: wish.submissionId,
      case_id: caseId,
      revision,
      kind,
      salt,
      content: JSON.stringify(reviewed),
      suggested: statedAsSuggested(read),
      declaration_version: wish.declarationVersion,
      by_person: personId,
      by_name: name,
      at,
    })
    .execute()
  await storeLists(tx, state)
  await writeSought(tx, accountId, caseId)
  await storeTraits(house, tx, state, content)
  if (contact === undefined) return
  const row = { data: JSON.stringify(contact), at }
  await tx
    .insertInto('contact')
    .values({ account_id: accountId, case_id: caseId, ...row })
    .onConflict((conflict) => conflict.columns(['account_id', 'case_id']).doUpdateSet(row))
    .execute()
  await tx
    .insertInto('contact_given')
    .values({ account_id: accountId, case_id: caseId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * The lists that the revision is about, as they are now: a decision on it is about these. A list that is
 * being read again is not among them, since it is not yet known who will be in it.
 */
async function storeLists(tx: Tx, { accountId, caseId, revision, batchIds }: CaseState) {
  await tx
    .insertInto('submission_batch')
    .columns(['account_id', 'case_id', 'revision', 'batch_id', 'digest'])
    .expression((expression) =>
      expression
        .selectFrom('batch')
        .select(({ val, ref }) => [
          'account_id',
          val(caseId).$castTo<string>().as('case_id'),
          val(revision).$castTo<number>().as('revision'),
          'batch_id',
          ref('digest').$notNull().as('digest'),
        ])
        .where('account_id', '=', accountId)
        .where('batch_id', '=', anyOf(batchIds))
        .where('state', '=', 'screened')
        .where('digest', 'is not', null)
        .where('removed_at', 'is', null),
    )
    .execute()
}

/** Throws DECLARATION_MISSING unless the person confirmed the declaration in its current form. */
export function checkDeclaration(policy: PolicyPack, version: string): void {
  const current = policy.declaration.version
  if (version !== current) throw new AppError('DECLARATION_MISSING', { about: { current } })
}
