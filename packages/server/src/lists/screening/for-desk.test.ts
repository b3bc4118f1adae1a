import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Sheet } from '@freigabe/contract'
import { checksPage } from '@freigabe/screening'
import { readCase } from '../../case/read-case.ts'
import { checkDraft } from '../../case/submitting/check-draft.ts'
import { saveDraft } from '../../case/submitting/save-draft.ts'
import { submitCase } from '../../case/submitting/submit-case.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import type { House } from '../../house.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castCase, castStaff, completeContent, password } from '../../testing/cast.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { quickestDatabase } from '../../testing/test-database.ts'
import { openTestHouse } from '../../testing/test-house.ts'
import { listBatches, readBatch } from '../import/list-batches.ts'
import { readReport } from './read-report.ts'

const title = 'Nachweise, die kaum stimmen können'

describe('Findings that point to forgery', () => {
  let opened: Awaited<ReturnType<typeof openTestHouse>>
  let house: House
  let stage: Awaited<ReturnType<typeof cast>>
  before(async () => {
    opened = await openTestHouse(quickestDatabase)
    house = opened.house
    stage = await cast(house)
  })
  after(() => opened.end())

  test('are read at the desk, in the case, in the import and in its report', async () => {
    const { account, group, batch, caseId, reviewer } = stage
    const seen = await readDeskCase(house, reviewer.personId, account, caseId)
    const found = await allFindings(house, 'desk', stage)
    assert.deepEqual(idsOf(seen.batches[0]!.screening!), found.batch)
    for (const ids of Object.values(found)) assert.ok(ids.includes('unlikely_records'))
    const browser = await signedIn(opened.app, reviewer.email, password)
    const page = await browser.get(pageOf(account, group, batch))
    assert.match(page.body, new RegExp(title))
  })

  for (const role of ['customer', 'support'] as const) {
    test(`are nowhere in what the ${role} side reads, which account keys are on`, async () => {
      for (const [where, ids] of Object.entries(await allFindings(house, role, stage))) {
        assert.ok(ids.includes('consent_coverage'), where)
        assert.deepEqual(
          ids.filter((id) => ['unlikely_records', 'office_hours_bursts'].includes(id)),
          [],
          where,
        )
      }
    })
  }

  test('contradict what was stated at the desk alone, and no question to come gives them away', async () => {
    const { account, owner, caseId, reviewer } = stage
    const { methods, answers } = await completeContent(house, account)
    const draft = await saveDraft(
      house,
      { id: owner.personId, name: owner.name },
      account,
      caseId,
      {
        version: 0,
        step: 4,
        alsoCases: [],
        content: {
          methods: [...methods],
          answers: { ...answers, 'form_double_opt_in/double_opt_in_records': 'recipients_file' },
        } as never,
      },
    )
    assert.ok(draft.contradictions.every(({ pointsTo }) => pointsTo === 'mistake'))
    const check = await checkDraft(house, 'customer', account, caseId)
    assert.ok(check.contradictions.every(({ code }) => code !== 'records_unlikely'))
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    const seen = await readDeskCase(house, reviewer.personId, account, caseId)
    assert.ok(seen.contradictions.some(({ code }) => code === 'records_unlikely'))
    const line = (sheet: Sheet) =>
      sheet.lines.find(({ statement }) => statement.endsWith('/double_opt_in_records'))!
    assert.equal(line(seen.sheet).standing, 'against')
    assert.ok(line(seen.sheet).found.some(({ code }) => code === 'unlikely_records'))
    for (const role of ['customer', 'support'] as const) {
      const { sheet } = await readCase(house, role, account, caseId)
      assert.equal(line(sheet).standing, 'agrees', 'for all that they may know')
      assert.doesNotMatch(JSON.stringify(sheet), /unlikely|office_hours|rhythm_unlike/)
    }
    const rule = seen.evaluation!.rules.find(({ id }) => id === 'records_of_machines')
    assert.equal(rule?.outcome, 'true')
  })

  test('are not on the page that a customer downloads, nor on the one that explains findings', async () => {
    const { account, group, batch, owner } = stage
    const browser = await signedIn(opened.app, owner.email, password)
    const page = await browser.get(pageOf(account, group, batch))
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.body, new RegExp(title))
    assert.doesNotMatch(checksPage('de'), new RegExp(title))
  })
})

async function cast(house: House) {
  const { account, owner } = await castAccount(house)
  const reviewer = await castStaff(house, 'reviewer')
  return { account, owner, reviewer, ...(await castCase(house, owner.actor, account, forged)) }
}

/** Everyone confirmed 137 seconds after signing up. */
const forged = `E-Mail;Angemeldet am;Bestätigt am\n${Array.from({ length: 300 }, (_, row) => {
  const signedUp = Date.UTC(2024, 0, 1) + row * row * 401_000 + row * 7_211_000
  const iso = (moment: number) => new Date(moment).toISOString().slice(0, 19)
  return `mensch${row}@firma${row % 9}.de;${iso(signedUp)};${iso(signedUp + 137_000)}\n`
}).join('')}`

type Stage = Awaited<ReturnType<typeof cast>>

/** The ids of all findings in every place in which a side reads them. */
async function allFindings(house: House, role: RoleName, { account, group, batch, caseId }: Stage) {
  const listed = await listBatches(house, role, account, group, { limit: 10 })
  const { batches } = await readCase(house, role, account, caseId)
  return {
    list: idsOf(listed.items[0]!.screening!),
    batch: idsOf((await readBatch(house, role, account, group, batch)).screening!),
    report: idsOf(await readReport(house, role, account, group, batch)),
    case: idsOf(batches[0]!.screening!),
  }
}

function idsOf({ findings }: { findings: readonly { id: string }[] }): string[] {
  return findings.map(({ id }) => id)
}

const pageOf = (account: string, group: string, batch: string) =>
  `/accounts/${account}/groups/${group}/batches/${batch}/report-page?language=de`
