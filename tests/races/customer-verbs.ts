import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { answerQuestions } from '../../packages/server/src/case/asking/answer-questions.ts'
import { deleteBatch } from '../../packages/server/src/case/lists/delete-batch.ts'
import { deleteGroup } from '../../packages/server/src/case/lists/delete-group.ts'
import { splitCase } from '../../packages/server/src/case/splitting/split-case.ts'
import { supplementCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import { resumeCase, withdrawCase } from '../../packages/server/src/case/withdraw-or-resume-case.ts'
import { correctColumns } from '../../packages/server/src/lists/columns/correct-columns.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { uploadLeaveOutList } from '../../packages/server/src/lists/import/leave-out-list.ts'
import { leaveOutOfBatch } from '../../packages/server/src/lists/import/leave-out-of-batch.ts'
import { changeAccount } from '../../packages/server/src/people/accounts/keep-accounts.ts'
import { changeMember } from '../../packages/server/src/people/accounts/members.ts'
import { issueKey, revokeKey } from '../../packages/server/src/platform/keys.ts'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
import { withdrawSource } from '../../packages/server/src/sources/change-source.ts'
import { declareSource } from '../../packages/server/src/sources/declare-source.ts'
import { deliverArrivals } from '../../packages/server/src/sources/deliver-arrivals.ts'
import { importUnscreened, screenNow } from '../../packages/server/src/testing/cast.ts'
import { declaration, peopleOf } from '../../packages/server/src/testing/cast-source.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { batchesOf, casesIn, groupsOf, nextList, save, submit } from './stage.ts'
import type { Verbs } from './verb.ts'

const open = ['awaiting_submission', 'in_review', 'awaiting_answer'] as const

/** What customers and their programs do. Each verb first finds its target, and is carried out later. */
export const customerVerbs: Verbs = {
  async createGroup({ house, owner, account }) {
    return () => createGroup(house, owner.actor, account, { name: 'Weitere' })
  },
  async upload(stage) {
    const { house, owner, account, draws } = stage
    const group = draws.one(await groupsOf(stage))
    const list = nextList(stage)
    if (group === undefined) return
    return () => importUnscreened(house, owner.actor, account, group, list)
  },
  async finishScreening(stage) {
    const { house, owner, account, draws } = stage
    const group = draws.one(await groupsOf(stage))
    if (group === undefined) return
    const { id } = await importUnscreened(house, owner.actor, account, group, nextList(stage))
    return () => screenNow(house, account, id)
  },
  async screenWhatWaits(stage) {
    const waiting = (await batchesOf(stage)).filter(({ state }) => state !== 'screened')
    const batch = stage.draws.one(waiting)
    return batch && (() => screenNow(stage.house, stage.account, batch.batch_id))
  },
  async correctColumns(stage) {
    const { house, owner, account, draws } = stage
    const batch = draws.one((await batchesOf(stage)).filter((row) => row.source_id === null))
    if (batch === undefined) return
    const encoding = draws.one(['utf-8', null, 'windows-1252'])
    const reading = { columns: { email: 0 }, encoding } as never
    const { group_id, batch_id } = batch
    return () => correctColumns(house, owner.actor, account, group_id, batch_id, reading)
  },
  async leaveOut(stage) {
    const { house, owner, account, draws } = stage
    const batch = draws.one((await batchesOf(stage)).filter((row) => row.source_id === null))
    if (batch === undefined) return
    const keep = draws.below(3) === 0 ? { keep: 'true' as const } : {}
    const named = { fileName: 'sperren.csv', ...keep }
    const file = Readable.from([Buffer.from('E-Mail\nanna@example.org\n')])
    const { id } = await uploadLeaveOutList(house, owner.actor, account, named, file)
    const { group_id, batch_id } = batch
    return () => leaveOutOfBatch(house, owner.actor, account, group_id, batch_id, { leaveOut: id })
  },
  async saveDraft(stage) {
    const found = stage.draws.one(await casesIn(stage, 'awaiting_submission', 'lapsed'))
    return found && (() => save(stage, found))
  },
  async submit(stage) {
    const found = stage.draws.one(await casesIn(stage, 'awaiting_submission'))
    if (found === undefined) return
    const version = await save(stage, found)
    return () => submit(stage, found, version)
  },
  async supplement(stage) {
    const { house, owner, account, draws, contents } = stage
    const found = draws.one(await casesIn(stage, 'in_review', 'awaiting_answer'))
    if (found === undefined) return
    const wish = {
      submissionId: randomUUIDv7(),
      revision: found.revision,
      declarationVersion: policyAtHome.declaration.version,
      content: draws.one(contents)! as never,
    }
    return () => supplementCase(house, owner, account, found.case_id, wish)
  },
  async answer(stage) {
    const { house, editor, account, draws } = stage
    const found = draws.one(await casesIn(stage, 'awaiting_answer'))
    if (found === undefined) return
    const answers = found.questionIds.map((questionId) => ({
      questionId,
      text: 'Ja.',
      evidence: [],
    }))
    const { version: declarationVersion } = policyAtHome.declaration
    const wish = { submissionId: randomUUIDv7(), declarationVersion, answers }
    return () => answerQuestions(house, editor, account, found.case_id, wish)
  },
  async withdraw(stage) {
    const { house, owner, account, draws } = stage
    const found = draws.one(await casesIn(stage, ...open))
    return found && (() => withdrawCase(house, owner.actor, account, found.case_id))
  },
  async resume(stage) {
    const { house, owner, account, draws } = stage
    const found = draws.one(await casesIn(stage, 'lapsed'))
    return found && (() => resumeCase(house, owner.actor, account, found.case_id))
  },
  async split(stage) {
    const { house, owner, account, draws } = stage
    const found = draws.one(await casesIn(stage, ...open))
    if (found === undefined) return
    const rows = await house.database.root
      .selectFrom('case_batch')
      .select('batch_id')
      .where('case_id', '=', found.case_id)
      .orderBy('batch_id')
      .execute()
    const wish = { newCaseId: randomUUIDv7(), batchIds: [rows[0]?.batch_id ?? randomUUIDv7()] }
    return () => splitCase(house, owner.actor, account, found.case_id, wish)
  },
  async deleteBatch(stage) {
    const { house, owner, account, draws } = stage
    const batch = draws.one(await batchesOf(stage))
    if (batch === undefined) return
    return () => deleteBatch(house, owner.actor, account, batch.group_id, batch.batch_id)
  },
  async deleteGroup(stage) {
    const { house, owner, account, draws } = stage
    const group = draws.below(3) === 0 ? draws.one(await groupsOf(stage)) : undefined
    if (group === undefined) return
    return () => deleteGroup(house, owner.actor, account, group)
  },
  async declareSource(stage) {
    const { house, owner, account, draws } = stage
    const group = draws.one(await groupsOf(stage))
    if (group === undefined) return
    return () => declareSource(house, owner.actor, account, group, declaration)
  },
  async deliver(stage) {
    const { house, owner, account, draws } = stage
    const source = draws.one(await sourcesOf(stage))
    if (source === undefined) return
    const from = draws.below(1000)
    const { group_id, source_id } = source
    const wish = { recipients: peopleOf(from, from + 3) }
    return () =>
      deliverArrivals(house, owner.actor, { account, group: group_id, source: source_id }, wish)
  },
  async withdrawSource(stage) {
    const { house, owner, account, draws } = stage
    const source = draws.one(await sourcesOf(stage))
    if (source === undefined) return
    return () =>
      withdrawSource(house, owner.actor, {
        account,
        group: source.group_id,
        source: source.source_id,
      })
  },
  async changeRole({ house, owner, editor, account, draws }) {
    const role = draws.one(['editor', 'reader', 'owner'] as const)!
    return () => changeMember(house, owner.actor, account, editor.personId, role)
  },
  async issueKey({ house, owner, account }) {
    const wish = { name: 'Server', scopes: ['read' as const] }
    return () => issueKey(house, owner.actor, owner.name, account, wish)
  },
  async revokeKey({ house, owner, account }) {
    const wish = { name: 'Server', scopes: ['read' as const] }
    const { id } = await issueKey(house, owner.actor, owner.name, account, wish)
    return () => revokeKey(house, owner.actor, account, id)
  },
  async changeMode({ house, admin, account, draws }) {
    const mode = draws.one(['enforce', 'observe'] as const)!
    return () => changeAccount(house, admin.actor, account, { mode })
  },
  async appeal(stage) {
    const { house, owner, account, draws } = stage
    const found = draws.one(await casesIn(stage, 'rejected', 'revoked'))
    if (found === undefined) return
    const wish = {
      ...{ requestId: randomUUIDv7(), messageId: randomUUIDv7(), caseId: found.case_id },
      ...{ kind: 'appeal' as const, title: 'Einspruch', text: 'Bitte noch einmal ansehen.' },
    }
    return () => fileRequest(house, owner, account, wish)
  },
}

function sourcesOf({ house, account }: Parameters<Verbs[string]>[0]) {
  return house.database.root
    .selectFrom('source')
    .select(['source_id', 'group_id'])
    .where('account_id', '=', account)
    .where('withdrawn_at', 'is', null)
    .orderBy('source_id')
    .execute()
}
