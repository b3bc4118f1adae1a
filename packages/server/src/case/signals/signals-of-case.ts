import type { DeskSignal, Signal } from '@freigabe/contract'
import {
  type CaseState,
  type Signal as FoundSignal,
  isSignalForDesk,
  methodsStatement,
  type SignalFacts,
  signalTexts,
} from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { comparesAccounts } from '../../lists/comparison/compare-list.ts'
import { evidenceView } from '../../lists/evidence/evidence-view.ts'
import { acceptedUnder, extentOf } from '../deciding/accepted-under.ts'

/**
 * The signals of a case’s newest revision as its customer reads them: as found when it was handed in, with the
 * words of the revisions they name, and without those for the desk.
 */
export async function signalsOfCase(tx: Tx, account: string, caseId: string): Promise<Signal[]> {
  const rows = await readRows(tx, account, caseId)
  const told = rows.filter(({ code }) => !isSignalForDesk(code))
  return describeSignals(tx, account, caseId, told)
}

async function describeSignals(
  tx: Tx,
  account: string,
  caseId: string,
  rows: readonly SignalRow[],
): Promise<Signal[]> {
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

/** The signals of a case’s newest revision as they were found, those for the desk among them. */
export function signalsFound(tx: Tx, account: string, caseId: string) {
  return readRows(tx, account, caseId)
}

type SignalRow = Awaited<ReturnType<typeof readRows>>[number]

/** A signal that the newest revision no longer shows was settled by it. */
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

async function readCases(
  tx: Tx,
  account: string,
  all: readonly SignalFacts[],
): Promise<Signal['cases']> {
  const rows = await tx
    .selectFrom('approval_case')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['case_id as caseId', 'approval_case.group_id as groupId', 'name as groupName'])
    .select(['status', 'opened_at as openedAt', acceptedUnder])
    .where('approval_case.account_id', '=', account)
    .where('case_id', '=', anyOf(all.flatMap(({ caseIds }) => caseIds)))
    .orderBy('opened_at', 'desc')
    .execute()
  return rows.map(withExtent)
}

function withExtent<Row extends Parameters<typeof extentOf>[0]>(row: Row) {
  const { accepted_under: _, ...rest } = row
  return { ...rest, extent: extentOf(row) }
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

/** Looks up the statements in a revision of one of the named cases. */
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

/**
 * The signals of a case’s newest revision, or of an earlier one, as the desk sees them: those about other accounts name them, while accounts are
 * compared.
 */
export async function deskSignals(
  tx: Tx,
  account: string,
  caseId: string,
  atMostRevision?: number,
): Promise<DeskSignal[]> {
  const rows = await readRows(tx, account, caseId, atMostRevision)
  if (rows.length === 0) return []
  const signals = await describeSignals(tx, account, caseId, rows)
  const others = (await comparesAccounts(tx)) ? await readOthers(tx, account, caseId) : []
  return signals.map((signal) => ({
    ...signal,
    files: rows.find(({ code }) => code === signal.code)?.facts.files ?? null,
    elsewhere: others
      .filter(({ code, revision }) => code === signal.code && revision === signal.revision)
      .map(({ code: _, revision: __, ...other }) => other),
  }))
}

async function readOthers(tx: Tx, account: string, caseId: string) {
  const rows = await tx
    .selectFrom('case_signal_elsewhere as found')
    .innerJoin('approval_case', (join) =>
      join
        .onRef('approval_case.account_id', '=', 'found.other_account_id')
        .onRef('approval_case.case_id', '=', 'found.other_case_id'),
    )
    .innerJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'approval_case.account_id')
        .onRef('recipient_group.group_id', '=', 'approval_case.group_id'),
    )
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['found.code', 'found.revision', 'account.account_id as accountId'])
    .select(['account.name as accountName', 'approval_case.case_id as caseId'])
    .select(['recipient_group.name as groupName', 'status', 'opened_at as openedAt'])
    .select(acceptedUnder)
    .where('found.account_id', '=', account)
    .where('found.case_id', '=', caseId)
    .orderBy('opened_at', 'desc')
    .execute()
  return rows.map(withExtent)
}

/** Keeps the signals of a revision as found; the cases of other accounts they rest on are kept apart. */
export async function storeSignals(
  house: House,
  tx: Tx,
  { accountId, caseId, revision }: CaseState,
  signals: readonly FoundSignal[],
): Promise<void> {
  if (signals.length === 0) return
  const row = { account_id: accountId, case_id: caseId, revision }
  await tx
    .insertInto('case_signal')
    .values(
      signals.map(({ code, severity, facts }) => ({
        ...row,
        code,
        severity,
        facts: JSON.stringify(facts),
        at: house.clock.now(),
      })),
    )
    .execute()
  const others = signals.flatMap(({ code, elsewhere }) =>
    elsewhere.map((other) => ({
      ...row,
      code,
      other_account_id: other.accountId,
      other_case_id: other.caseId,
    })),
  )
  if (others.length === 0) return
  await tx
    .insertInto('case_signal_elsewhere')
    .values(others)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
