import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { inRole } from '../../database/database.ts'
import { checkGates } from '../../gate/check-gates.ts'
import { accept } from '../../testing/accept.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castCase, castReviewer, password } from '../../testing/cast.ts'
import { handIn } from '../../testing/hand-in.ts'
import { lettersTo } from '../../testing/last-link.ts'
import { screenNow } from '../../testing/screen-now.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { claimCase } from '../desk/claim-case.ts'
import { readCase } from '../read-case.ts'
import { withdrawCase } from '../withdraw-case.ts'
import { divideBatch } from './divide-batch.ts'
import { runDivision } from './run-division.ts'
import { settleDivision } from './settle-division.ts'
import { uploadDivisionFile } from './upload-division-file.ts'

const people = Array.from({ length: 40 }, (_, number) =>
  number < 25
    ? `anna${number}@example.org;Formular;${number === 0 ? '1984-06-01' : '1984-05-01'}`
    : `bert${number}@example.org;Messe;1970-01-01`,
)
const file = ['E-Mail;Herkunft;Geburtstag', ...people, 'dora@@example.org;Formular;', ''].join('\n')

onEachDatabase('Dividing an import', (given) => {
  test('keeps the proven rows in the case, and opens a linked case about the rest', async () => {
    const { house } = given()
    const { account, group, caseId, batch, owner } = await inReview()
    const id = await divide({ account, owner, caseId, batch, kind: 'is', value: 'formular' })
    await workOff(account, id)

    const kept = await readCase(house, 'customer', account, caseId)
    assert.deepEqual(
      [kept.status, kept.recipients, kept.division?.state],
      ['in_review', 25, 'done'],
    )
    const left = await readCase(house, 'customer', account, id)
    assert.deepEqual(
      [left.status, left.predecessorId, left.recipients],
      ['awaiting_submission', caseId, 15],
    )
    // What has no address that can be mailed is with the rest.
    assert.equal(left.batches[0]!.screening!.recipients.invalid, 1)
    await accept(house, account, caseId)
    assert.deepEqual(await gate(account, group), ['allow', 'never_approved'])
  })

  test('goes by a day as well, and done twice it gives the same', async () => {
    const { house } = given()
    const { account, owner, caseId, batch } = await inReview()
    const wish = { account, owner, caseId, batch, kind: 'from', value: '1984-05-15' } as const
    const id = await divide({ ...wish, column: 2 })
    await divide({ ...wish, column: 2 }, id)
    await workOff(account, id)
    await workOff(account, id)
    const cases = await inRole(house.database, 'command', account, (tx) =>
      tx.selectFrom('approval_case').select('case_id').where('account_id', '=', account).execute(),
    )
    assert.deepEqual(cases.map(({ case_id }) => case_id).sort(), [caseId, id].sort())
    assert.equal((await readCase(house, 'customer', account, caseId)).recipients, 1)
  })

  test('asks for the file once more where it was deleted, and knows it by its digest', async () => {
    const { house } = given()
    for (const [uploaded, state, failure] of [
      [file, 'done', null],
      [file.replace('anna0', 'anja'), 'failed', 'other_file'],
    ] as const) {
      const { account, owner, caseId, batch } = await inReview()
      await deleteFile(account, batch)
      const id = await divide({ account, owner, caseId, batch, kind: 'is', value: 'Formular' })
      const waiting = await readCase(house, 'customer', account, caseId)
      assert.equal(waiting.division!.state, 'waiting_for_file')
      await uploadDivisionFile(house, account, caseId, id, Readable.from([Buffer.from(uploaded)]))
      await workOff(account, id)
      const { division } = await readCase(house, 'customer', account, caseId)
      assert.deepEqual([division!.state, division!.failure], [state, failure])
    }
  })

  test('leaves everything as it was where a part is empty, or the case has moved on', async () => {
    const { house } = given()
    const one = await inReview()
    const empty = await divide({ ...one, kind: 'is', value: 'Gibt es nicht' })
    await workOff(one.account, empty)
    const whole = await readCase(house, 'customer', one.account, one.caseId)
    assert.deepEqual([whole.division!.failure, whole.recipients], ['part_empty', 40])

    const two = await inReview()
    const late = await divide({ ...two, kind: 'is', value: 'Formular' })
    await withdrawCase(house, two.owner.actor, two.account, two.caseId)
    await workOff(two.account, late)
    const { division, batches } = await readCase(house, 'customer', two.account, two.caseId)
    assert.deepEqual([division!.failure, batches[0]!.id], ['case_moved_on', two.batch])
    const remaining = await inRole(house.database, 'command', two.account, (tx) =>
      tx
        .selectFrom('batch')
        .select('batch_id')
        .where('account_id', '=', two.account)
        .where('removed_at', 'is', null)
        .execute(),
    )
    assert.deepEqual(remaining, [{ batch_id: two.batch }])
  })

  test('at the desk takes the lease, and the customer gets a letter', async () => {
    const { house, app } = given()
    const { account, owner, caseId, batch } = await inReview()
    const reviewer = await castReviewer(house)
    const desk = await signedIn(app, reviewer.email, password)
    const newCaseId = randomUUIDv7()
    const wish = { newCaseId, batchId: batch, column: 1, kind: 'is', value: 'Formular' }
    const path = `/desk/accounts/${account}/cases/${caseId}/divisions`
    assert.equal((await desk.post(path, { ...wish, leaseToken: 1 })).body.code, 'LEASE_LOST')
    const { token } = await claimCase(house, reviewer, account, caseId)
    const asked = await desk.post(path, { ...wish, leaseToken: token })
    assert.deepEqual([asked.status, asked.body.division.state], [202, 'waiting'])
    await workOff(account, newCaseId)
    const letters = await lettersTo(house, owner.email)
    const { template, params } = letters.at(-1)!
    assert.deepEqual(
      [template, 'trigger' in params && params.trigger],
      ['approval_needed', 'split'],
    )
  })

  test('is refused for the column of addresses, for one that is not there, and twice at a time', async () => {
    const { app } = given()
    const { account, owner, caseId, batch } = await inReview()
    const customer = await signedIn(app, owner.email, password)
    const ask = (column: number, more: object = {}) =>
      customer.post(`/accounts/${account}/cases/${caseId}/divisions`, {
        newCaseId: randomUUIDv7(),
        batchId: batch,
        column,
        kind: 'is',
        value: 'Formular',
        ...more,
      })
    assert.equal((await ask(0)).body.code, 'COLUMN_UNKNOWN')
    assert.equal((await ask(3)).body.code, 'COLUMN_UNKNOWN')
    assert.equal((await ask(1, { batchId: randomUUIDv7() })).body.code, 'BATCH_UNKNOWN')
    assert.equal((await ask(1, { kind: 'before', value: 'gestern' })).status, 400)
    assert.equal((await ask(1)).status, 202)
    assert.equal((await ask(1)).body.code, 'DIVISION_UNDER_WAY')
  })

  async function inReview() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch, caseId } = await castCase(house, owner.actor, account, file)
    await handIn(house, owner, account, caseId)
    return { account, owner, group, batch, caseId }
  }

  async function divide(
    wish: Pick<Awaited<ReturnType<typeof inReview>>, 'account' | 'owner' | 'caseId' | 'batch'> & {
      kind: 'is' | 'before' | 'from'
      value: string
      column?: number
    },
    newCaseId = randomUUIDv7(),
  ) {
    const { account, owner, caseId, batch, kind, value, column = 1 } = wish
    const asked = { newCaseId, batchId: batch, column, kind, value }
    await divideBatch(given().house, owner.actor, account, caseId, asked)
    return newCaseId
  }

  /** What the jobs do. */
  async function workOff(account: string, division: string) {
    const { house } = given()
    const run = { attempt: 1, last: true, signal: AbortSignal.timeout(30_000) }
    await runDivision(house, { account, division }, run)
    const { first_batch_id, rest_batch_id } = await inRole(
      house.database,
      'command',
      account,
      (tx) =>
        tx
          .selectFrom('division')
          .select(['first_batch_id', 'rest_batch_id'])
          .where('account_id', '=', account)
          .where('new_case_id', '=', division)
          .executeTakeFirstOrThrow(),
    )
    for (const batch of [first_batch_id, rest_batch_id]) {
      await screenNow(house, account, batch)
      await settleDivision(house, { account, batch })
    }
  }

  async function deleteFile(account: string, batch: string) {
    const { house } = given()
    await house.files.remove(`recipients/${account}/${batch}`)
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .updateTable('batch')
        .set({ file_key: null, file_deleted_at: house.clock.now() })
        .where('account_id', '=', account)
        .where('batch_id', '=', batch)
        .execute(),
    )
  }

  async function gate(account: string, group: string) {
    const question = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.batches.map(({ verdict, reason }) => reason ?? verdict).sort()
  }
})
