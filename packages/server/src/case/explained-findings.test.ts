import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDeskCase } from '../desk/read-desk-case.ts'
import { castAccount, castCase, castReviewer } from '../testing/cast.ts'
import { handIn } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { readCase } from './read-case.ts'

/** Nobody here has been in touch since 2019, as the file says. */
const rows = Array.from({ length: 60 }, (_, at) => `kundin${at}@t-online.de;1${at % 9}.06.2019`)
const old = `E-Mail;Letzter Kontakt\n${rows.join('\n')}\n`

onEachDatabase('A finding that a statement explains', (given) => {
  test('weighs nothing in the case, for its rules and in the queue, and names the statement', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, old)
    const find = async () => {
      const { batches } = await readCase(house, 'customer', account, caseId)
      return batches[0]!.screening!.findings.find(({ id }) => id === 'stale_contacts')!
    }
    assert.equal((await find()).severity, 'serious')
    await handIn(house, owner, account, caseId)
    const { severity, explainedBy } = await find()
    assert.equal(severity, 'info')
    assert.match(explainedBy!.en, /Last contact/)
    const reviewer = await castReviewer(house)
    const { evaluation, status } = await readDeskCase(house, reviewer.personId, account, caseId)
    const rule = evaluation!.rules.find(({ id }) => id === 'stale_contacts_in_file')
    assert.deepEqual([status, rule?.outcome], ['in_review', 'false'])
    const queued = await inRole(house.database, 'desk', null, (tx) =>
      tx
        .selectFrom('desk_queue')
        .select('worst_severity')
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow(),
    )
    assert.notEqual(queued.worst_severity, 'serious')
  })
})
