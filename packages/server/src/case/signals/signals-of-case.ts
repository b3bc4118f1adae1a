import type { Signal } from '@freigabe/contract'
import { methodsStatement, type SignalFacts, signalTexts } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { evidenceView } from '../../lists/evidence/evidence-view.ts'

/**
 * The signals of a case’s newest revision, or of an earlier one, as its customer reads them: as they were
 * found when it was handed in, with the words of the revisions that they name.
 */
export async function signalsOfCase(
  tx: Tx,
  account: string,
  caseId: string,
  atMostRevision?: number,
): Promise<Signal[]> {
  const rows = await readRows(tx, account, caseId, atMostRevision)
  if (rows.length === 0) return []
  const all = rows.map(({ facts }) => facts)
  const cases = await readCases(tx, account, all)
  const evidence = await readEvidence(tx, account, all)
  const stated = await readStatements(tx, account, caseId, all)
  return rows.map(({ code, severity, revision, at, facts }) => ({
    code,
    severity,
    revision,
    at,
    ...signalTexts({ code, facts }),
    cases: cases.filter((known) => facts.caseIds.includes(known.caseId)),
    differences: facts.differences.map(({ statement, before }) => ({
      statement,
      before: { ...before, stated: stated(before.caseId, before.revision, statement) },
      now: stated(caseId, revision, statement),
    })),
    shared: facts.shared,
    evidence: evidence.filter(({ id }) => facts.evidenceIds.includes(id)),
  }))
}

/** What a revision has no signal of any more, was settled by it. */
async function readRows(tx: Tx, account: string, caseId: string, atMostRevision?: number) {
  let submissions = tx
    .selectFrom('submission')
    .select('revision')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
  if (atMostRevision !== undefined) {
    submissions = submissions.where('revision', '<=', atMostRevision)
  }
  return tx
    .selectFrom('case_signal')
    .select(['code', 'severity', 'revision', 'at', 'facts'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('revision', '=', submissions.orderBy('revision', 'desc').limit(1))
    .orderBy('code')
    .execute()
}

function readCases(tx: Tx, account: string, all: readonly SignalFacts[]): Promise<Signal['cases']> {
  return tx
    .selectFrom('approval_case')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['case_id as caseId', 'approval_case.group_id as groupId', 'name as groupName'])
    .select(['status', 'opened_at as openedAt'])
    .where('approval_case.account_id', '=', account)
    .where('case_id', '=', anyOf(all.flatMap(({ caseIds }) => caseIds)))
    .orderBy('opened_at', 'desc')
    .execute()
}

async function readEvidence(tx: Tx, account: string, all: readonly SignalFacts[]) {
  const rows = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('account_id', '=', account)
    .where('evidence_id', '=', anyOf(all.flatMap(({ evidenceIds }) => evidenceIds)))
    .orderBy('at')
    .execute()
  return rows.map(evidenceView)
}

type Stated = Signal['differences'][number]['now']

/** Looks up what a revision of one of the named cases states. */
async function readStatements(
  tx: Tx,
  account: string,
  caseId: string,
  all: readonly SignalFacts[],
): Promise<(caseId: string, revision: number, statement: string) => Stated> {
  const named = all.flatMap(({ differences }) => differences.map(({ before }) => before.caseId))
  const rows =
    named.length === 0
      ? []
      : await tx
          .selectFrom('submission')
          .select(['case_id', 'revision', 'content'])
          .where('account_id', '=', account)
          .where('case_id', '=', anyOf([caseId, ...named]))
          .execute()
  return (of, revision, statement) => {
    const row = rows.find((one) => one.case_id === of && one.revision === revision)
    const content = row?.content as { methods: Stated; answers: Record<string, Stated> } | undefined
    if (content === undefined) return null
    return (statement === methodsStatement ? content.methods : content.answers[statement]) ?? null
  }
}
