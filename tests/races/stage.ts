import { randomUUIDv7 } from 'node:crypto'
import type { CaseStatus, SubmissionContent } from '@freigabe/core'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { submitCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
import {
  castAccount,
  castCustomer,
  castReviewer,
  castStaff,
  completeContent,
  importFile,
} from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import type { TestHouse } from '../../packages/server/src/testing/test-house.ts'
import type { Draws } from './seeded.ts'

/** Somebody who decides at the desk. */
export type Reviewer = Awaited<ReturnType<typeof castReviewer>>

/** An account with its people and everything that can be done to it. */
export interface Stage extends Omit<TestHouse, 'url'> {
  draws: Draws
  account: string
  owner: Awaited<ReturnType<typeof castAccount>>['owner']
  editor: Awaited<ReturnType<typeof castCustomer>>
  reviewers: Reviewer[]
  leads: Reviewer[]
  admin: Reviewer
  billing: Reviewer[]
  /** Somebody of billing who decides nothing. */
  onlooker: Reviewer
  /** Another account, with a request for goodwill that nobody of this one may touch. */
  stranger: { account: string; request: string }
  /** The ids of decisions that were taken back in time. */
  takenBack: Set<string>
  contents: SubmissionContent[]
  /** The group that all verbs of a round address, so that they meet; null where any will do. */
  focus: string | null
}

const lists = [
  'E-Mail\nanna@example.org\nbert@example.net\n',
  'E-Mail\nanna@example.org\nbert@example.net\ncarl@example.org\n',
  'E-Mail\ndora@example.org\nemil@example.net\n',
]

/** Imported repeatedly, so that one list is in several imports, and one is part of another. */
export function nextList({ draws }: Pick<Stage, 'draws'>): string {
  return draws.one(lists)!
}

/** The people shared by all accounts, and an account beside them; each has people of its own as well. */
export async function castStaffs({ house }: TestHouse) {
  const stranger = await castAccount(house)
  return {
    stranger: { account: stranger.account, request: await askForGoodwill({ house, ...stranger }) },
    billing: [await castStaff(house, 'billing'), await castStaff(house, 'billing')],
    onlooker: await castStaff(house, 'billing'),
    reviewers: [await castReviewer(house), await castReviewer(house)],
    leads: [await castStaff(house, 'lead'), await castStaff(house, 'lead')],
    admin: await castStaff(house, 'admin'),
  }
}

/** An account with two groups, a case in each, and one of them handed in. */
export async function castStage(
  open: TestHouse,
  staffs: Awaited<ReturnType<typeof castStaffs>>,
  draws: Draws,
): Promise<Stage> {
  const { house } = open
  const { account, owner } = await castAccount(house)
  const editor = await castCustomer(house, account, 'editor')
  const contents = [
    await completeContent(house, account),
    await completeContent(house, account, 'purchased_or_rented'),
  ]
  const here = { account, owner, editor, contents, takenBack: new Set<string>() }
  const stage: Stage = { ...open, draws, ...here, ...staffs, focus: null }
  for (const name of ['Kunden', 'Newsletter']) {
    const { id } = await createGroup(house, owner.actor, account, { name })
    await importFile(house, owner.actor, account, id, nextList(stage))
  }
  const [first] = await casesIn(stage, 'awaiting_submission')
  if (first !== undefined) await submit(stage, first, await save(stage, first))
  return stage
}

/** Saves a draft with the current contents, and returns its version. */
export async function save(stage: Stage, { case_id }: CaseRow): Promise<number> {
  const { house, account, editor, draws, contents } = stage
  const stored = await house.database.root
    .selectFrom('draft')
    .select('version')
    .where('case_id', '=', case_id)
    .executeTakeFirst()
  const version = stored?.version ?? 0
  const by = { id: editor.personId, name: editor.name }
  const content = draws.one(contents)! as never
  const others = await casesIn(stage, 'awaiting_submission')
  const also = draws.below(4) === 0 ? draws.several(others, 1) : []
  const alsoCases = also.map((row) => row.case_id).filter((id) => id !== case_id)
  await saveDraft(house, by, account, case_id, { version, content, alsoCases, step: 4 })
  return version + 1
}

/** Hands in a draft in this version. */
export function submit(stage: Stage, { case_id }: CaseRow, draftVersion: number): Promise<void> {
  const { house, account, owner } = stage
  const { version: declarationVersion } = policyAtHome.declaration
  const wish = { submissionId: randomUUIDv7(), draftVersion, declarationVersion }
  return submitCase(house, owner, account, case_id, wish)
}

/** Files a request for goodwill, and returns it. */
export async function askForGoodwill({
  house,
  owner,
  account,
}: Pick<Stage, 'house' | 'owner' | 'account'>): Promise<string> {
  const requestId = randomUUIDv7()
  await fileRequest(house, owner, account, {
    ...{ requestId, messageId: randomUUIDv7(), kind: 'goodwill' as const },
    ...{ title: 'Tarif gebucht', text: 'Wir können ihn nicht nutzen.' },
  })
  return requestId
}

export interface CaseRow {
  case_id: string
  group_id: string
  revision: number
  questionIds: string[]
}

/** The account's cases in these states, the oldest first. */
export async function casesIn(
  { house, account, focus }: Pick<Stage, 'house' | 'account' | 'focus'>,
  ...statuses: CaseStatus[]
): Promise<CaseRow[]> {
  const rows = await house.database.root
    .selectFrom('approval_case')
    .select(['case_id', 'group_id', 'state'])
    .where('account_id', '=', account)
    .where('status', 'in', statuses)
    .$if(focus !== null, (cases) => cases.where('group_id', '=', focus))
    .orderBy('case_id')
    .execute()
  return rows.map(({ case_id, group_id, state }) => {
    const open = state.questions.filter((question) => question.state === 'open')
    const questionIds = open.map(({ questionId }) => questionId)
    return { case_id, group_id, revision: state.revision, questionIds }
  })
}

/** The account's existing imports, with their state. */
export function batchesOf({ house, account, focus }: Stage) {
  return house.database.root
    .selectFrom('batch')
    .select(['batch_id', 'group_id', 'state', 'source_id'])
    .where('account_id', '=', account)
    .where('removed_at', 'is', null)
    .$if(focus !== null, (batches) => batches.where('group_id', '=', focus))
    .orderBy('batch_id')
    .execute()
}

/** The groups that a verb may address. */
export async function groupsOf(stage: Stage): Promise<string[]> {
  return stage.focus === null ? allGroupsOf(stage) : [stage.focus]
}

/** The account's existing groups. */
export async function allGroupsOf({ house, account }: Pick<Stage, 'house' | 'account'>) {
  const rows = await house.database.root
    .selectFrom('recipient_group')
    .select('group_id')
    .where('account_id', '=', account)
    .where('deleted_at', 'is', null)
    .orderBy('group_id')
    .execute()
  return rows.map(({ group_id }) => group_id)
}
