import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { sql } from 'kysely'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { sweepScreenings } from '../../lists/screening/sweep-screenings.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castCase, castReviewer, password, screenNow } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { lettersTo } from '../../testing/last-link.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readCase } from '../read-case.ts'
import { withdrawCase } from '../withdraw-or-resume-case.ts'
import { divideBatch } from './divide-batch.ts'
import { uploadDivisionFile } from './lost-division-file.ts'
import { readColumnValues } from './read-column-values.ts'
import { runDivision } from './run-division.ts'
import { settleDivision } from './settle-division.ts'

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
    // Rows without an address that can be mailed go to the rest.
    assert.equal(left.batches[0]!.screening!.recipients.invalid, 1)
    await accept(house, account, caseId)
    assert.deepEqual(await gate(account, group), ['allow', 'never_approved'])
  })

  test('offers the values of small columns with their rows, and goes by several of them', async () => {
    const { house } = given()
    const { account, owner, caseId, batch } = await inReview()
    const { rows, columns } = await readColumnValues(house, account, caseId, batch)
    const [origins] = columns
    assert.deepEqual(
      [rows, origins!.column, origins!.values],
      [
        40,
        1,
        [
          { value: 'Formular', rows: 25 },
          { value: 'Messe', rows: 15 },
        ],
      ],
    )
    const wish = { account, owner, caseId, batch, kind: 'is', column: 2 } as const
    const id = await divide({ ...wish, value: '1984-05-01', also: ['1984-06-01'] })
    await workOff(account, id)
    const { recipients, division } = await readCase(house, 'customer', account, caseId)
    assert.deepEqual([recipients, division!.by.also], [25, ['1984-06-01']])
  })

  test('leaves the platform’s word on both parts, but not on what was uploaded again', async () => {
    const [here, lost] = [await inReview(), await waitingForFile()]
    for (const { account, batch } of [here, lost]) {
      await inRole(given().house.database, 'command', account, (tx) =>
        tx
          .updateTable('batch')
          .set({ fetched_from: 'shop' })
          .where('account_id', '=', account)
          .where('batch_id', '=', batch)
          .execute(),
      )
    }
    const id = await divide({ ...here, kind: 'is', value: 'Formular' })
    await upload(lost, file)
    for (const [account, division, from] of [
      [here.account, id, 'shop'],
      [lost.account, lost.id, null],
    ] as const) {
      await runNow(account, division)
      const parts = await partsOf(account, division)
      assert.deepEqual(await Promise.all(parts.map((part) => fetchedFrom(account, part))), [
        from,
        from,
      ])
    }
  })

  test('offers no values where the file was deleted, and none of an import of another case', async () => {
    const { house } = given()
    const one = await inReview()
    const two = await inReview()
    await assert.rejects(readColumnValues(house, one.account, one.caseId, two.batch), {
      code: 'NOT_FOUND',
    })
    await deleteFile(one.account, one.batch)
    const { account, caseId, batch } = one
    assert.deepEqual(await readColumnValues(house, account, caseId, batch), {
      rows: 0,
      columns: [],
      days: [],
    })
  })

  test('is refused by a day where the column holds none, with a sentence', async () => {
    const { account, owner, caseId, batch } = await inReview()
    const wish = { account, owner, caseId, batch, kind: 'from', value: '1984-05-15' } as const
    await assert.rejects(divide({ ...wish, column: 1 }), { code: 'COLUMN_WITHOUT_DAYS' })
    const { days } = await readColumnValues(given().house, account, caseId, batch)
    assert.deepEqual(
      days.map(({ column, rows }) => [column, rows]),
      [[2, 40]],
    )
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
    const waiting = await waitingForFile()
    const { account, caseId, id } = waiting
    await upload(waiting, file.replace('anna0', 'anja'))
    await runNow(account, id)
    const other = await readCase(house, 'customer', account, caseId)
    assert.deepEqual(
      [other.division!.state, other.division!.failure, other.recipients],
      ['waiting_for_file', 'other_file', 40],
    )
    await upload(waiting, file)
    await workOff(account, id)
    const { division, recipients } = await readCase(house, 'customer', account, caseId)
    assert.deepEqual([division!.state, division!.failure, recipients], ['done', null, 25])
    assert.deepEqual(
      [division!.fileName, division!.by],
      ['kunden.csv', { column: 1, heading: 'Herkunft', kind: 'is', value: 'Formular', also: [] }],
    )
  })

  test('is given up while it waits for a file, by either side, and the next one may follow', async () => {
    const { house, app } = given()
    const one = await waitingForFile()
    const path = (at: typeof one, id = at.id) =>
      `/accounts/${at.account}/cases/${at.caseId}/divisions/${id}`
    const customer = await signedIn(app, one.owner.email, password)
    const unknown = await customer.post(`${path(one, randomUUIDv7())}/withdrawal`)
    assert.equal(unknown.body.code, 'NOT_FOUND')
    for (const _click of [1, 2]) {
      const { body } = await customer.post(`${path(one)}/withdrawal`)
      assert.deepEqual(
        [body.division.state, body.division.failure, body.recipients],
        ['failed', 'taken_back', 40],
      )
    }
    await assert.rejects(upload(one, file), { code: 'NOT_FOUND' })
    await divide({ ...one, kind: 'is', value: 'Formular' })

    const two = await waitingForFile()
    assert.equal((await customer.post(`${path(two)}/withdrawal`)).body.code, 'NOT_FOUND')
    const reviewer = await castReviewer(house)
    const desk = await signedIn(app, reviewer.email, password)
    const atDesk = `/desk${path(two)}`
    const lost = await desk.post(`${atDesk}/withdrawal`, { leaseToken: 1 })
    const kept = await desk.upload(`${atDesk}/file?leaseToken=1`, Buffer.from(file))
    assert.deepEqual([lost.body.code, kept.body.code], ['LEASE_LOST', 'LEASE_LOST'])
    const { token } = await takeLease(house, reviewer, two.account, two.caseId)
    const handedIn = await desk.upload(`${atDesk}/file?leaseToken=${token}`, Buffer.from(file))
    assert.deepEqual([handedIn.status, handedIn.body.division.state], [202, 'waiting'])
    // A division already under way cannot be given up.
    const late = await desk.post(`${atDesk}/withdrawal`, { leaseToken: token })
    assert.equal(late.body.division.state, 'waiting')
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

  test('is given up where the screening of a part was, and the next one may follow', async () => {
    const { house, clock } = given()
    const at = await inReview()
    const id = await divide({ ...at, kind: 'is', value: 'Formular' })
    await runNow(at.account, id)
    const [first, rest] = await partsOf(at.account, id)
    await dieForGood(first!)
    await sweepScreenings(settleDivision)(house)
    const { division, recipients } = await readCase(house, 'customer', at.account, at.caseId)
    assert.deepEqual(
      [division!.state, division!.failure, recipients],
      ['failed', 'part_interrupted', 40],
    )
    // If the parts are screened after all, nothing changes.
    for (const batch of [first!, rest!]) {
      await screenNow(house, at.account, batch)
      await settleDivision(house, { account: at.account, batch })
    }
    const next = await divide({ ...at, kind: 'is', value: 'Formular' })
    await workOff(at.account, next)
    assert.equal((await readCase(house, 'customer', at.account, at.caseId)).recipients, 25)

    /** As the last process that died over a part leaves it. */
    async function dieForGood(batch: string) {
      await inRole(house.database, 'command', at.account, (tx) =>
        tx
          .updateTable('batch')
          .set({ state: 'screening', alive_until: clock.now() })
          .where('batch_id', '=', batch)
          .execute(),
      )
      await sql`update jobs.job set state = 'failed'
        where name = 'screen-batch' and data ->> 'batch' = ${batch}`.execute(house.database.root)
    }
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
    const { token } = await takeLease(house, reviewer, account, caseId)
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
    const day = { kind: 'before', value: '2024-01-01', also: ['2025-01-01'] }
    assert.equal((await ask(1, day)).status, 400)
    assert.equal((await ask(1)).status, 202)
    assert.equal((await ask(1)).body.code, 'DIVISION_UNDER_WAY')
  })

  test('takes no id that a case of the account has, or will have from another division', async () => {
    const { house } = given()
    const one = await inReview()
    const { account, owner, caseId, batch } = one
    const wish = { account, owner, caseId, batch, kind: 'is', value: 'Formular' } as const
    await assert.rejects(divide(wish, caseId), { code: 'ID_TAKEN' })
    const id = await divide(wish)
    const other = await castCase(house, owner.actor, account, file.replaceAll('a', 'e'))
    await handIn(house, owner, account, other.caseId)
    const second = { ...wish, caseId: other.caseId, batch: other.batch }
    await assert.rejects(divide(second, id), { code: 'ID_TAKEN' })
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
      also?: string[]
      column?: number
    },
    newCaseId: string = randomUUIDv7(),
  ) {
    const { account, owner, caseId, batch, kind, value, also = [], column = 1 } = wish
    const asked = { newCaseId, batchId: batch, column, kind, value, also }
    await divideBatch(given().house, owner.actor, account, caseId, asked)
    return newCaseId
  }

  /** A division of an import whose file was deleted in the meantime. */
  async function waitingForFile() {
    const at = await inReview()
    await deleteFile(at.account, at.batch)
    return { ...at, id: await divide({ ...at, kind: 'is', value: 'Formular' }) }
  }

  function upload(
    { owner, account, caseId, id }: Awaited<ReturnType<typeof waitingForFile>>,
    text: string,
  ) {
    const stream = Readable.from([Buffer.from(text)])
    return uploadDivisionFile(given().house, owner.actor, account, caseId, { id, stream })
  }

  function runNow(account: string, division: string) {
    const run = { attempt: 1, last: true, signal: AbortSignal.timeout(30_000) }
    return runDivision(given().house, { account, division }, run)
  }

  /** What the jobs do. */
  async function workOff(account: string, division: string) {
    const { house } = given()
    await runNow(account, division)
    for (const batch of await partsOf(account, division)) {
      await screenNow(house, account, batch)
      await settleDivision(house, { account, batch })
    }
  }

  async function partsOf(account: string, division: string) {
    const row = await inRole(given().house.database, 'command', account, (tx) =>
      tx
        .selectFrom('division')
        .select(['first_batch_id', 'rest_batch_id'])
        .where('account_id', '=', account)
        .where('new_case_id', '=', division)
        .executeTakeFirstOrThrow(),
    )
    return [row.first_batch_id, row.rest_batch_id]
  }

  async function fetchedFrom(account: string, batch: string) {
    const row = await inRole(given().house.database, 'command', account, (tx) =>
      tx
        .selectFrom('batch')
        .select('fetched_from')
        .where('account_id', '=', account)
        .where('batch_id', '=', batch)
        .executeTakeFirstOrThrow(),
    )
    return row.fetched_from
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
    const question = { account, group, purpose: 'campaign' as const, detail: true }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.batches.map(({ verdict, reason }) => reason ?? verdict).sort()
  }
})
