import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { completeness } from '@freigabe/core'
import { type ScreenedFile, screen } from '@freigabe/screening'
import { allSubmissions, plotOf, ways } from '../../bench/decisions/all-submissions.ts'
import { builtIn, builtInOf } from '../../bench/decisions/contradictions.ts'
import type { Statements, Submission } from '../../bench/decisions/submission.ts'
import { policyFor } from '../../packages/server/src/testing/policy-at-home.ts'

/** One plot of each way in each half. */
const submissions = [...allSubmissions(1)]

describe('Simulated submissions', () => {
  test('are the same in every run', () => {
    for (const way of ways.filter((_, place) => place % 15 === 0)) {
      const [once, again] = [plotOf(way, 'set', 0), plotOf(way, 'set', 0)]
      assert.deepEqual(again, once)
    }
  })

  test('of the two halves share neither account nor recipients', () => {
    const [set, heldOut] = (['set', 'held out'] as const).map((half) =>
      submissions.filter((each) => each.half === half),
    )
    assert.equal(set!.length, heldOut!.length)
    const accounts = new Set(set!.map(({ account }) => account.key))
    for (const [place, each] of heldOut!.entries()) {
      assert.ok(!accounts.has(each.account.key), each.name)
      const other = new Set(emailsOf(set![place]!))
      const shared = emailsOf(each).filter((email) => other.has(email)).length
      assert.ok(shared <= each.table.recipients.length * 0.05, `${each.name}: ${shared}`)
    }
  })

  test('state all that is required', () => {
    for (const { name, stated } of submissions) {
      const { missing } = completeness(policyFor(...stated.countries!), contentOf(stated))
      assert.deepEqual(missing, [], name)
    }
  })

  test('have at least twenty-five contradictions, each truly between file and statements', () => {
    const names = Object.keys(builtIn)
    assert.ok(names.length >= 25)
    for (const name of names) {
      const having = submissions.filter(({ contradictions }) => contradictions.includes(name))
      assert.equal(having.length, 2, name)
      for (const each of having) assert.ok(builtInOf(name).holds(each), `${each.half}: ${name}`)
    }
  })

  test('that are honest hold none of the contradictions that others of their method do', () => {
    for (const each of submissions.filter(({ truth }) => truth === 'honest')) {
      const { code } = each.stated.methods[0]!
      for (const name of Object.keys(builtIn)) {
        if (!builtInOf(name).about.some((statement) => statement.startsWith(`${code}/`))) continue
        assert.ok(!builtInOf(name).holds(each), `${each.name}: ${name}`)
      }
    }
  })

  test('have files that hold who they say, in columns that are found', async () => {
    for (const each of submissions.filter((_, place) => place % 20 === 0)) {
      if (each.table.pasted) continue
      const report = await screened(each)
      const { recipients, columns } = each.table
      assert.equal(report.rows.total, recipients.length, each.name)
      for (const [column, role] of roles) {
        if (columns.includes(column) && recipients.some((one) => one[column] !== null)) {
          assert.ok(role in report.columns.roles, `${each.name}: ${column}`)
        }
      }
    }
  })
})

const roles = [
  ['signedUp', 'signed_up_at'],
  ['confirmed', 'confirmed_at'],
  ['ordered', 'ordered_at'],
  ['lastContact', 'last_contact_at'],
] as const

function emailsOf({ table }: Submission): string[] {
  return table.recipients.map(({ email }) => email)
}

/** Files are ids once they are uploaded. */
function contentOf({ methods, answers }: Statements) {
  const kept = Object.entries(answers).map(([key, answer]) =>
    typeof answer === 'object' ? [key, ['0198f0c2-0000-7000-8000-000000000001']] : [key, answer],
  )
  return { methods, answers: Object.fromEntries(kept) }
}

async function screened({ file }: Submission): Promise<ScreenedFile> {
  const now = new Date('2026-11-25T09:00:00Z')
  const report = await screen(bytesOf(file.bytes), { now, origin: 'server' })
  assert.equal(report.outcome, 'screened')
  return report as ScreenedFile
}

async function* bytesOf(bytes: Uint8Array) {
  yield bytes
}
