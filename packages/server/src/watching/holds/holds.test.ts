import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { HeldUnit } from '@freigabe/core'
import { deleteBatch } from '../../case/lists/delete-batch.ts'
import { listNotices } from '../../case/notices/list-notices.ts'
import { readCase } from '../../case/read-case.ts'
import { change } from '../../change/change.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { verifyLog } from '../../log/verify-log.ts'
import type { Letter } from '../../notify/letters/letter.ts'
import type { Acting, ActingStaff } from '../../requests/dossier/acting.ts'
import { fileRequest } from '../../requests/file-request.ts'
import { scheduleAppeal } from '../../requests/undo/schedule-on-request.ts'
import {
  castAccount,
  castReviewer,
  castStaff,
  castSubmitted,
  importFile,
  type Player,
} from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { confirmAtOnce, liftAtOnce } from '../../testing/settle-hold.ts'
import { inAnotherProcess, onEachDatabase } from '../../testing/test-house.ts'
import { placeHold, placeHoldByHand } from './place-hold.ts'
import { sweepOverdueHolds } from './sweep-overdue-holds.ts'
import { listDeskHolds, listHolds, readDeskHold, readHold } from './view-holds.ts'
import { answerHold, lookAtHold, noteOnHold } from './work-on-hold.ts'

onEachDatabase('A hold', (given) => {
  test('of an import closes it in the same change, leaves the others open, and lifting brings the same approval back', async () => {
    const { house } = given()
    const { account, group, bad, good, reviewer } = await threeImports()
    await inAnotherProcess(house, async (other) => {
      assert.deepEqual(await verdicts(account, group, [bad, ...good], other), [
        'allow',
        'allow',
        'allow',
      ])
      const hold = await heldByFigures(account, { kind: 'import', groupId: group, batchId: bad })
      assert.deepEqual(await verdicts(account, group, [bad, ...good], other), [
        'held',
        'allow',
        'allow',
      ])
      assert.equal(await gate(account, group), 'held')
      await liftAtOnce(house, reviewer, account, hold, lifting())
      assert.deepEqual(await verdicts(account, group, [bad, ...good], other), [
        'allow',
        'allow',
        'allow',
      ])
    })
    assert.deepEqual(await letters(account), ['hold_placed', 'hold_lifted'])
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('of an account closes all of its groups, those created and imports that arrive under it as well', async () => {
    const { house } = given()
    const { account, owner, group, reviewer } = await approved()
    const hold = await placed(reviewer, account, {})
    const later = await createGroup(house, owner.actor, account, { name: 'Später' })
    assert.equal(await gate(account, group), 'held')
    assert.equal(await gate(account, later.id), 'held')
    const { batch } = await importFile(
      house,
      owner.actor,
      account,
      group,
      'E-Mail\nx@example.org\n',
    )
    assert.deepEqual(await verdicts(account, group, [batch]), ['held'])
    assert.equal(await gate(account, group, house, 'test'), 'held')
    await liftAtOnce(house, reviewer, account, hold, lifting())
    assert.equal(await gate(account, later.id), 'never_approved')
    assert.deepEqual(await verdicts(account, group, [batch]), ['never_approved'])
  })

  test('of an import goes on for the same list imported again, also once the import is removed', async () => {
    const { house } = given()
    const { account, owner, group, batch, reviewer } = await approved()
    const hold = await heldByFigures(account, { kind: 'import', groupId: group, batchId: batch })
    const again = await importFile(house, owner.actor, account, group, list)
    assert.deepEqual(await verdicts(account, group, [again.batch]), ['held'])
    await deleteBatch(house, owner.actor, account, group, batch)
    assert.equal(await gate(account, group), 'held')
    await liftAtOnce(house, reviewer, account, hold, lifting())
    assert.equal(await gate(account, group), 'allow')
    const { batch: named } = await readHold(house, 'customer', account, hold)
    assert.equal(named?.isRemoved, true)
  })

  test('names the others that stand on the same recipients, and its mail says that they still do once it is lifted', async () => {
    const { house } = given()
    const { account, group, bad, good, reviewer } = await threeImports()
    const narrow = await heldByFigures(account, { kind: 'import', groupId: group, batchId: bad })
    const wide = await placed(reviewer, account, { group })
    const beside = await placed(reviewer, account, { group, batch: good[0]! })
    const alsoHeld = async (hold: string) =>
      (await readHold(house, 'customer', account, hold)).alsoHeld.map(({ id }) => id).toSorted()
    assert.deepEqual(await alsoHeld(narrow), [wide])
    assert.deepEqual(await alsoHeld(wide), [narrow, beside].toSorted())
    const { alsoHeld: atDesk } = await readDeskHold(house, reviewer.actor, account, wide)
    assert.deepEqual(
      atDesk.map(({ unit, group: named, batch }) => [unit, named?.id, batch?.id]),
      [
        ['import', group, bad],
        ['import', group, good[0]],
      ],
    )
    await liftAtOnce(house, reviewer, account, beside, lifting())
    await liftAtOnce(house, reviewer, account, wide, lifting())
    assert.deepEqual(await alsoHeld(wide), [narrow])
    assert.deepEqual(await alsoHeld(narrow), [])
    assert.deepEqual(await verdicts(account, group, [bad, good[0]!]), ['held', 'allow'])
    // The first mail leaves the group on hold, the second one an import of it.
    assert.deepEqual(await stillInMails(account), [['group'], ['import']])
  })

  test('that is confirmed revokes the approvals of its unit, and tells the account once, with reasons', async () => {
    const { house } = given()
    const { account, group, caseId, lead } = await approved()
    const hold = await heldByFigures(account, { kind: 'group', groupId: group })
    const { revokes } = await readDeskHold(house, lead.actor, account, hold)
    assert.deepEqual(revokes, { cases: 1, partly: 0 })
    await confirmAtOnce(house, lead, account, hold, confirmation())
    assert.equal(await gate(account, group), 'revoked')
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'revoked')
    assert.deepEqual(await letters(account), ['hold_placed', 'hold_confirmed'])
    const { standing, mayAnswer, entries } = await readHold(house, 'customer', account, hold)
    assert.deepEqual([standing, mayAnswer], ['confirmed', false])
    const { statement, grounds } = entries.at(-1)!
    assert.match(statement!.whatNow, /Einspruch/)
    assert.deepEqual(
      grounds.map(({ code }) => code),
      ['false_statement'],
    )
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('confirmed for one of several imports of an approval takes it back for that one, and asks about it anew', async () => {
    const { house } = given()
    const { account, owner, group, bad, good, lead } = await threeImports()
    const hold = await heldByFigures(account, { kind: 'import', groupId: group, batchId: bad })
    await confirmAtOnce(house, lead, account, hold, confirmation())
    assert.deepEqual(await verdicts(account, group, [bad, ...good]), ['revoked', 'allow', 'allow'])
    const { openCaseId } = await readGroup(house, 'customer', account, group)
    const asked = await readCase(house, 'customer', account, openCaseId!)
    assert.deepEqual([asked.trigger, asked.status], ['confirmed_hold', 'awaiting_submission'])
    await handIn(house, owner, account, openCaseId!)
    await accept(house, account, openCaseId!)
    assert.deepEqual(await verdicts(account, group, [bad, ...good]), ['allow', 'allow', 'allow'])
  })

  test('confirmed for one of several imports is appealed against like any revocation, and upheld the import is as before', async () => {
    const { house } = given()
    const { account, owner, group, bad, good, lead, reviewer } = await threeImports()
    const hold = await heldByFigures(account, { kind: 'import', groupId: group, batchId: bad })
    await confirmAtOnce(house, lead, account, hold, confirmation())
    const { entries } = await readHold(house, 'customer', account, hold)
    const [caseId] = entries.at(-1)!.cases
    assert.match(entries.at(-1)!.statement!.whatNow, /Einspruch/)
    const requestId = randomUUIDv7()
    const appeal = { requestId, messageId: randomUUIDv7(), kind: 'appeal', caseId } as const
    const words = { title: 'Ein alter Export', text: 'Die Adressen sind bestätigt.' }
    await fileRequest(house, playing(owner), account, { ...appeal, ...words })
    const upholding = () => ({
      messageId: randomUUIDv7(),
      outcome: 'upheld' as const,
      reasons: ['new_evidence' as const],
      text: 'Das Protokoll belegt es.',
    })
    await refused('REVIEWER_BARRED', scheduleAppeal(house, lead, account, requestId, upholding()))
    await scheduleAppeal(house, reviewer, account, requestId, upholding())
    assert.deepEqual(await verdicts(account, group, [bad, ...good]), ['allow', 'allow', 'allow'])
    assert.equal((await readGroup(house, 'customer', account, group)).openCaseId, null)
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('is placed once for each unit, however often the figures are judged, and each step is taken once', async () => {
    const { house } = given()
    const { account, group, batch, reviewer, lead } = await approved()
    const unit = { kind: 'import', groupId: group, batchId: batch } as const
    const [one, other] = await Promise.all([
      heldByFigures(account, unit),
      heldByFigures(account, unit),
    ])
    assert.equal(one, other)
    assert.deepEqual(await letters(account), ['hold_placed'])
    const wide = await heldByFigures(account, { kind: 'group', groupId: group })
    assert.notEqual(wide, one)
    assert.equal((await listHolds(house, 'customer', account)).length, 2)
    const wish = lifting()
    await Promise.all([
      liftAtOnce(house, reviewer, account, one, wish),
      liftAtOnce(house, reviewer, account, one, wish),
    ])
    assert.equal(await gate(account, group), 'held')
    const decision = confirmation()
    await Promise.all([
      confirmAtOnce(house, lead, account, wide, decision),
      confirmAtOnce(house, lead, account, wide, decision),
    ])
    assert.deepEqual(await letters(account), [
      'hold_placed',
      'hold_placed',
      'hold_lifted',
      'hold_confirmed',
    ])
  })

  test('is decided once where a reviewer lifts it and two leads confirm it at the same moment', async () => {
    const { house } = given()
    const { account, group, reviewer, lead } = await approved()
    const second = acting(await castStaff(house, 'lead'))
    const hold = await heldByFigures(account, { kind: 'group', groupId: group })
    const results = await Promise.allSettled([
      confirmAtOnce(house, lead, account, hold, confirmation()),
      confirmAtOnce(house, second, account, hold, confirmation()),
      liftAtOnce(house, reviewer, account, hold, lifting()),
    ])
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason.code] : [],
    )
    assert.deepEqual(refusals, ['HOLD_NOT_OPEN_FOR_THIS', 'HOLD_NOT_OPEN_FOR_THIS'])
    const { status, entries } = await readDeskHold(house, lead.actor, account, hold)
    assert.deepEqual(
      entries.map(({ kind }) => kind),
      ['placed', status],
    )
    assert.equal(await gate(account, group), status === 'lifted' ? 'allow' : 'revoked')
  })

  test('that a person has lifted is not placed anew for what was sent before, and is for what is sent after', async () => {
    const { house, clock } = given()
    const { account, group, batch, reviewer } = await approved()
    const unit = { kind: 'import', groupId: group, batchId: batch } as const
    const hold = await heldByFigures(account, unit)
    await liftAtOnce(house, reviewer, account, hold, lifting())
    assert.equal(await heldByFigures(account, unit), null)
    assert.equal(await gate(account, group), 'allow')
    clock.forward({ days: 2 })
    const tomorrow = clock.now().slice(0, 10)
    assert.ok(await heldByFigures(account, unit, { sentOn: tomorrow }))
    assert.equal(await gate(account, group), 'held')
  })

  test('is promised a look within four business hours; late ones are told to the leads, once for each promise', async () => {
    const { house, clock } = given()
    clock.set('2026-11-30T09:00:00.000Z')
    const { account, group, owner, lead, reviewer } = await approved()
    const hold = await heldByFigures(account, { kind: 'group', groupId: group })
    const placedAt = clock.now()
    const lookBy = '2026-11-30T13:00:00.000Z'
    assert.equal((await readHold(house, 'customer', account, hold)).lookBy, lookBy)
    const { next } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([next.what, next.who, next.by], ['wait_for_hold', 'platform', lookBy])
    await sweepOverdueHolds(house)
    assert.deepEqual(await overdueLetters(lead, placedAt), 0)
    clock.set(lookBy)
    await sweepOverdueHolds(house)
    await sweepOverdueHolds(house)
    assert.deepEqual(await overdueLetters(lead, placedAt), 1)
    const { overdue, returned } = (await waiting(account))!
    assert.equal(overdue, true)
    assert.deepEqual(returned, { code: 'bounce_unknown_recipient', came: 40, of: 400 })
    await lookAtHold(house, reviewer, account, hold)
    await lookAtHold(house, reviewer, account, hold)
    assert.equal(await waiting(account), undefined)
    const { lookedAt } = await readHold(house, 'customer', account, hold)
    assert.equal(lookedAt, clock.now())
    await answer(account, owner, hold)
    assert.equal((await waiting(account))!.overdue, false)
    clock.forward({ days: 1 })
    await sweepOverdueHolds(house)
    assert.deepEqual(await overdueLetters(lead, placedAt), 2)
  })

  test('is answered by the account, and whoever placed it by hand does not decide on that alone', async () => {
    const { house } = given()
    const { account, owner, group, lead, reviewer } = await approved()
    const hold = await placed(lead, account, { group })
    const seen = await readHold(house, 'customer', account, hold)
    assert.deepEqual(
      [seen.cause, seen.standing, seen.lookBy, seen.entries[0]!.text, seen.entries[0]!.by],
      ['person', 'standing', null, 'Wir haben Hinweise erhalten.', null],
    )
    await answer(account, owner, hold)
    const answered = await readHold(house, 'customer', account, hold)
    assert.equal(answered.standing, 'answered')
    assert.notEqual(answered.lookBy, null)
    await refused('PLACER_BARRED', liftAtOnce(house, lead, account, hold, lifting()))
    await refused('PLACER_BARRED', confirmAtOnce(house, lead, account, hold, confirmation()))
    assert.equal((await readDeskHold(house, lead.actor, account, hold)).mayDecide, false)
    await liftAtOnce(house, reviewer, account, hold, lifting())
    await refused('HOLD_NOT_OPEN_FOR_THIS', answer(account, owner, hold))
  })

  test('is answered together with all that stand on the same recipients, once, and with no other', async () => {
    const { house } = given()
    const { account, owner, group, bad, good, reviewer } = await threeImports()
    const narrow = await heldByFigures(account, { kind: 'import', groupId: group, batchId: bad })
    const wide = await placed(reviewer, account, { group })
    const said = { answerId: randomUUIDv7(), text: 'Ein alter Export.', evidence: [] }
    const give = () => answerHold(house, playing(owner), account, narrow, said)
    const answers = async (hold: string) =>
      (await readHold(house, 'customer', account, hold)).entries
        .filter(({ kind }) => kind === 'answer')
        .map(({ text }) => text)
    await give()
    const beside = await placed(reviewer, account, { group, batch: good[0]! })
    await give()
    assert.deepEqual(await answers(narrow), ['Ein alter Export.'])
    assert.deepEqual(await answers(wide), ['Ein alter Export.'])
    assert.deepEqual(await answers(beside), [])
    const { standing, lookBy } = await readHold(house, 'customer', account, wide)
    assert.equal(standing, 'answered')
    assert.notEqual(lookBy, null)
  })

  test('that stands is not placed by hand a second time, and one that is another account’s is not found', async () => {
    const { house } = given()
    const { account, owner, group, batch, reviewer } = await approved()
    const hold = await placed(reviewer, account, { group })
    await refused('HOLD_STANDING', placed(reviewer, account, { group }))
    const other = await castAccount(house)
    await refused('NOT_FOUND', placed(reviewer, other.account, { group }))
    await refused('NOT_FOUND', placed(reviewer, other.account, { batch }))
    await refused('NOT_FOUND', readHold(house, 'customer', other.account, hold))
    await refused('NOT_FOUND', answer(other.account, other.owner, hold))
    await refused('NOT_FOUND', liftAtOnce(house, reviewer, other.account, hold, lifting()))
    await refused('NOT_FOUND', readDeskHold(house, reviewer.actor, other.account, hold))
    assert.deepEqual(await listHolds(house, 'customer', other.account), [])
    await refused(
      'NOT_ALLOWED_FOR_ACTOR',
      liftAtOnce(house, owner as never, account, hold, lifting()),
    )
  })

  test('shows the account the figures and the rule, but neither few complaints nor what staff wrote down', async () => {
    const { house } = given()
    const { account, group, batch, reviewer } = await approved()
    const unit = { kind: 'import', groupId: group, batchId: batch } as const
    const hold = await heldByFigures(account, unit, { code: 'complaint', came: 6 })
    await noteOnHold(house, reviewer, account, hold, { noteId: randomUUIDv7(), text: 'Gekauft?' })
    const seen = await readHold(house, 'customer', account, hold)
    const { figures } = seen.entries[0]!
    assert.deepEqual([figures!.came, figures!.withheld, figures!.of], [null, 'few', 400])
    assert.ok(!JSON.stringify(seen).includes('Gekauft'))
    const kept = await inRole(house.database, 'customer', account, (tx) =>
      tx.selectFrom('hold').selectAll().where('account_id', '=', account).execute(),
    )
    assert.ok(!JSON.stringify(kept).includes('"came"'))
    await assert.rejects(
      inRole(house.database, 'customer', account, (tx) =>
        tx.selectFrom('hold_cause').selectAll().execute(),
      ),
      /permission denied/,
    )
    const atDesk = await readDeskHold(house, reviewer.actor, account, hold)
    assert.deepEqual([atDesk.figures!.came, atDesk.notes.length], [6, 1])
  })

  test('stands as a notice on the dashboard until it is over', async () => {
    const { house } = given()
    const { account, group, reviewer } = await approved()
    const hold = await heldByFigures(account, { kind: 'group', groupId: group })
    const { items } = await listNotices(house, 'customer', account)
    assert.deepEqual(
      items.map(({ kind, groupId, holdId }) => [kind, groupId, holdId]),
      [['see_hold', group, hold]],
    )
    await liftAtOnce(house, reviewer, account, hold, lifting())
    assert.deepEqual((await listNotices(house, 'customer', account)).items, [])
  })

  async function approved() {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const [batch] = (await readGroup(house, 'customer', account, group)).imports
    const reviewer = acting(await castReviewer(house))
    const lead = acting(await castStaff(house, 'lead'))
    return { account, owner, group, caseId, batch: batch!.id, reviewer, lead }
  }

  /** An approval of three imports in one case. */
  async function threeImports() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Sommerkunden' })
    const imports: string[] = []
    let caseId: string | null = null
    for (const name of ['a', 'b', 'c']) {
      const file = `E-Mail\n${name}1@example.org\n${name}2@example.org\n`
      const imported = await importFile(house, owner.actor, account, group, file)
      imports.push(imported.batch)
      caseId = imported.caseId
    }
    await handIn(house, owner, account, caseId!)
    await accept(house, account, caseId!)
    const [bad, ...good] = imports
    const reviewer = acting(await castReviewer(house))
    const lead = acting(await castStaff(house, 'lead'))
    return { account, owner, group, bad: bad!, good, reviewer, lead }
  }

  async function heldByFigures(
    account: string,
    unit: HeldUnit,
    more: Partial<ReturnType<typeof finding>> & { sentOn?: string } = {},
  ): Promise<string> {
    const { house, clock } = given()
    const { sentOn = clock.now().slice(0, 10), ...others } = more
    return (await change(house, 'command', account, (within) =>
      placeHold(within, { unit, ...finding(sentOn), ...others }),
    ))!
  }

  async function placed(
    by: ActingStaff,
    account: string,
    about: { group?: string; batch?: string },
  ): Promise<string> {
    const holdId = randomUUIDv7()
    await placeHoldByHand(given().house, by, account, {
      holdId,
      group: null,
      batch: null,
      incident: null,
      ...about,
      text: 'Wir haben Hinweise erhalten.',
      reasons: 'Ein Kollege kennt die Liste.',
    })
    return holdId
  }

  async function answer(account: string, player: Player, hold: string) {
    const said = { answerId: randomUUIDv7(), text: 'Ein alter Export.', evidence: [] }
    await answerHold(given().house, playing(player), account, hold, said)
  }

  async function waiting(account: string) {
    const { items } = await listDeskHolds(given().house, { show: 'waiting', limit: 50 })
    return items.find((hold) => hold.account.id === account)
  }

  async function letters(account: string): Promise<string[]> {
    const templates = (await lettersTo(account)).map(({ template }) => template)
    return templates.filter((template) => /^(hold_|revoked)/.test(template))
  }

  async function stillInMails(account: string): Promise<string[][]> {
    return (await lettersTo(account)).flatMap((letter) =>
      letter.template === 'hold_lifted'
        ? [letter.params.still!.map((unit) => (unit.importedAt === null ? 'group' : 'import'))]
        : [],
    )
  }

  async function lettersTo(account: string): Promise<Letter[]> {
    const rows = await inRole(given().house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('mail')
        .select('letter')
        .where('account_id', '=', account)
        .orderBy('mail_id')
        .execute(),
    )
    return rows.map(({ letter }) => letter as Letter)
  }

  async function overdueLetters({ personId }: ActingStaff, placedAt: string): Promise<number> {
    const rows = await inRole(given().house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('mail')
        .select('letter')
        .where('account_id', 'is', null)
        .where('to_address', 'like', `%${personId}%`)
        .execute(),
    )
    return rows.filter(({ letter }) => JSON.stringify(letter).includes(placedAt)).length
  }

  async function gate(
    account: string,
    group: string,
    house: House = given().house,
    purpose: 'campaign' | 'test' = 'campaign',
  ): Promise<string> {
    const [answer] = await checkGates(house, [{ account, group, purpose }], null)
    return answer!.reason ?? answer!.verdict
  }

  async function verdicts(
    account: string,
    group: string,
    batches: string[],
    house: House = given().house,
  ): Promise<string[]> {
    const question = { account, group, purpose: 'campaign' as const, batches }
    const [answer] = await checkGates(house, [question], null)
    return batches.map((batch) => {
      const found = answer!.batches.find((each) => each.batch === batch)!
      return found.reason ?? found.verdict
    })
  }
})

const list = 'E-Mail;Name\nanna@example.org;Anna\nbert@example.net;Bert\n'

function finding(sentOn: string) {
  return {
    rule: 'first_bounces',
    code: 'bounce_unknown_recipient' as 'bounce_unknown_recipient' | 'complaint',
    came: 40,
    of: 400,
    threshold: 0.05,
    withinDays: 3,
    coverage: 1,
    cohorts: [{ sentOn, came: 40, of: 400 }],
    providers: [{ provider: 'gmx', came: 40, of: 400 }],
  }
}

function lifting() {
  return { decisionId: randomUUIDv7(), text: 'Ein Fehler beim Anbieter.' }
}

function confirmation() {
  return { decisionId: randomUUIDv7(), grounds: ['false_statement'], found: 'Gekauft.' }
}

function acting({ actor, personId, name }: Player<ActingStaff['actor']>): ActingStaff {
  return { actor, personId, name }
}

function playing({ actor, personId, name }: Player): Acting {
  return { actor, personId, name }
}

async function refused(code: string, act: Promise<unknown>) {
  await assert.rejects(act, (error) => error instanceof AppError && error.code === code)
}
