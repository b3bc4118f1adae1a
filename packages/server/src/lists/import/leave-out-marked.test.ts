import assert from 'node:assert/strict'
import { createHash, randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { answerQuestions } from '../../case/asking/answer-questions.ts'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { castAccount, castCase, castReviewer, screenNow } from '../../testing/cast.ts'
import { askAtOnce, handIn } from '../../testing/decide.ts'
import { fileOf, personOf } from '../../testing/list-of.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { openList } from '../screening/open-list.ts'
import { leaveOutOfBatch } from './leave-out-of-batch.ts'
import { readBatch } from './list-batches.ts'

/** Of 60 people 6 left, bounced or complained; one of them has another row that says nothing of it. */
const says = ['abgemeldet', 'Abgemeldet', 'gesperrt', 'Beschwerde', 'unzustellbar', 'abgemeldet']
const file = [
  'E-Mail;Status',
  ...Array.from({ length: 60 }, (_, at) => `${personOf(at)};${says[at] ?? 'aktiv'}`),
  `${personOf(0)};aktiv`,
  '',
].join('\n')

onEachDatabase('Whoever a file itself marks as gone', (given) => {
  test('is left out of it in all their rows, with counts and both digests kept, and nobody else', async () => {
    const one = await opened()
    await leave(one)
    const seen = await read(one)
    const kept = await textOf(openList(given().house, one.account, one.batch))
    assert.deepEqual(seen.mended, {
      from: sha256(file),
      to: sha256(kept),
      rowsBefore: 61,
      rowsAfter: 54,
      leftOut: { gone: 7 },
    })
    assert.deepEqual([seen.recipients, seen.caseId], [54, one.caseId])
    assert.ok(!kept.includes(`${personOf(0)};`) && !kept.includes(`${personOf(5)};`))
    assert.ok(kept.includes(`${personOf(6)};`))
    const status = seen.screening!.findings.find(({ id }) => id === 'status_column')
    assert.deepEqual(status?.facts.meanings, { active: 54 })
  })

  test('is left alone where nobody is marked: nothing is read again', async () => {
    const one = await opened(fileOf(Array.from({ length: 30 }, (_, at) => personOf(at))))
    const { state } = await ask(one)
    assert.equal(state, 'screened')
    assert.equal((await read(one)).mended, null)
  })

  test('may leave while a question is open, whose answer waits until the file is read, and not while the desk reads', async () => {
    const { house } = given()
    const one = await opened()
    await handIn(house, one.owner, one.account, one.caseId)
    await assert.rejects(ask(one), { code: 'CASE_NOT_OPEN_FOR_THIS' })
    const questionId = randomUUIDv7()
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, one.account, one.caseId)
    await askAtOnce(house, reviewer, one.account, one.caseId, {
      leaseToken: token!,
      questionId,
      text: 'In der Liste stehen Abgemeldete.',
      grounds: ['origin_unclear'],
      requirements: [],
    })
    await ask(one)
    const answer = () =>
      answerQuestions(house, one.owner, one.account, one.caseId, {
        submissionId: randomUUIDv7(),
        declarationVersion: policyAtHome.declaration.version,
        answers: [{ questionId, text: 'Sie sind herausgenommen.', evidence: [] }],
      })
    await assert.rejects(answer(), { code: 'BATCH_NOT_SCREENED' })
    await screenNow(house, one.account, one.batch)
    await answer()
    assert.deepEqual((await read(one)).mended?.leftOut, { gone: 7 })
  })

  /** A case about the file. */
  async function opened(csv = file) {
    const { account, owner } = await castAccount(given().house)
    return { account, owner, ...(await castCase(given().house, owner.actor, account, csv)) }
  }

  type Opened = Awaited<ReturnType<typeof opened>>

  function ask({ account, owner, group, batch }: Opened) {
    return leaveOutOfBatch(given().house, owner.actor, account, group, batch, { marked: true })
  }

  async function leave(one: Opened) {
    assert.equal((await ask(one)).state, 'received')
    await screenNow(given().house, one.account, one.batch)
  }

  function read({ account, group, batch }: Opened) {
    return readBatch(given().house, 'customer', account, group, batch)
  }
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function textOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(file)).toString()
}
