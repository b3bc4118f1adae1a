import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Cohort, ReturnCode } from './cohort.ts'
import { judgeReturns } from './judge-returns.ts'
import type { ProviderIncident } from './provider-incidents.ts'
import { usualWatching } from './watching-terms.ts'

type Cell = Cohort['cells'][number]

const unknown = 'bounce_unknown_recipient'

describe('Returns that are judged', () => {
  test('hold an import of whose first recipients too many are unknown', () => {
    const [finding, ...others] = judge([cohort({ cells: bad(unknown) })])
    assert.deepEqual(others, [])
    assert.deepEqual(finding, {
      unit: { kind: 'import', groupId: 'g', batchId: 'a' },
      level: 'hold',
      rule: 'first_bounces',
      code: unknown,
      came: 200,
      of: 1000,
      threshold: 0.05,
      withinDays: 3,
      coverage: 1,
      cohorts: [{ sentOn: '2026-11-02', sent: 1000, of: 1000, came: 200 }],
      providers: [
        { provider: 'gmail', came: 120, of: 600 },
        { provider: 'yahoo', came: 80, of: 400 },
      ],
    })
  })

  test('ask for a look where only the limit for looking is passed', () => {
    const cells = [cell('gmail', 6000, unknown, 180), cell('yahoo', 4000, unknown, 120)]
    assert.deepEqual(told([cohort({ cells })]), ['look import first_bounces'])
  })

  test('of later sends have lower limits than of first ones', () => {
    const cells = [cell('gmail', 3000, unknown, 120), cell('yahoo', 2000, unknown, 80)]
    assert.deepEqual(told([cohort({ cells })]), ['look import first_bounces'])
    assert.deepEqual(told([cohort({ cells, isFirst: false })]), ['hold import later_bounces'])
  })

  test('that came after the window do not count', () => {
    const within = (daysAfter: number) => [
      cell('gmail', 600, unknown, 120, daysAfter),
      cell('yahoo', 400, unknown, 80, daysAfter),
    ]
    assert.deepEqual(told([cohort({ cells: within(3) })]), ['hold import first_bounces'])
    assert.deepEqual(told([cohort({ cells: within(4) })]), [])
  })

  test('of any other kind are never judged', () => {
    const shown: ReturnCode[] = [
      'bounce_mailbox_full',
      'bounce_policy',
      'bounce_authentication',
      'bounce_other',
      'bounce_transient',
      'click',
      'reply',
    ]
    for (const code of shown) assert.deepEqual(told([cohort({ cells: bad(code) })]), [], code)
  })

  test('do not hold a list for unsubscribes, but have a person look', () => {
    assert.deepEqual(told([cohort({ cells: bad('unsubscribe') })]), [
      'look import first_unsubscribes',
    ])
    assert.deepEqual(told([cohort({ cells: bad('unsubscribe'), isFirst: false })]), [])
  })

  test('are divided, if complaints, by what went to providers that report them one by one', () => {
    const cells = [
      cell('gmail', 90_000, 'complaint', 0),
      cell('yahoo', 6000, 'complaint', 60),
      cell('outlook', 4000, 'complaint', 40),
    ]
    const [finding] = judge([cohort({ cells })])
    assert.equal(`${finding!.level} ${finding!.rule}`, 'hold complaints')
    assert.deepEqual([finding!.came, finding!.of, finding!.coverage], [100, 10_000, 0.1])
  })

  test('are divided by all that was sent where the platform names no provider', () => {
    const [finding] = judge([cohort({ cells: [cell(null, 10_000, 'complaint', 100)] })])
    assert.equal(`${finding!.level} ${finding!.rule}`, 'hold complaints')
    assert.deepEqual([finding!.of, finding!.coverage], [10_000, 1])
  })

  test('never close a small list for a single complaint, or for four', () => {
    for (const came of [1, 4]) {
      const cells = [cell('yahoo', 20, 'complaint', came)]
      const levels = judge([cohort({ cells })]).map(({ level }) => level)
      assert.ok(!levels.includes('hold'), String(came))
    }
  })

  test('never count on one receiver alone, but have a person look where hardly anything went elsewhere', () => {
    const alone = [cell('gmail', 600, unknown, 300), cell('yahoo', 4000, unknown, 8)]
    assert.deepEqual(told([cohort({ cells: alone })]), [])
    const both = [cell('gmail', 600, unknown, 300), cell('yahoo', 100, unknown, 8)]
    assert.deepEqual(told([cohort({ cells: both })]), ['hold import first_bounces'])
    const onlyOne = [cell('gmail', 600, unknown, 300)]
    assert.deepEqual(told([cohort({ cells: onlyOne })]), ['look import first_bounces'])
    const untold = [cell(null, 600, unknown, 300)]
    assert.deepEqual(told([cohort({ cells: untold })]), ['hold import first_bounces'])
  })

  test('leave out what touches an incident of a provider', () => {
    const cells = [cell('gmail', 600, unknown, 300), cell('yahoo', 400, unknown, 80)]
    const incident: ProviderIncident = {
      provider: 'gmail',
      kind: 'bounces',
      from: '2026-11-02T14:00:00.000Z',
      until: '2026-11-02T15:00:00.000Z',
    }
    const [finding] = judge([cohort({ cells })], [incident])
    assert.equal(finding!.level, 'look')
    assert.deepEqual([finding!.came, finding!.of, finding!.coverage], [80, 400, 0.4])
    const later = {
      ...incident,
      from: '2026-11-03T00:00:00.000Z',
      until: '2026-11-03T01:00:00.000Z',
    }
    assert.deepEqual(told([cohort({ cells })], [later]), ['hold import first_bounces'])
    const early = [cell('gmail', 600, unknown, 300, 1), cell('yahoo', 400, unknown, 0)]
    assert.deepEqual(told([cohort({ cells: early })], [later]), [])
    assert.deepEqual(told([cohort({ cells })], [{ ...incident, kind: 'complaints' }]), [
      'hold import first_bounces',
    ])
  })

  test('hold the import that explains them, and let its group and account go on', () => {
    const cohorts = [
      cohort({ batchId: 'a', cells: bad(unknown) }),
      cohort({ batchId: 'b', cells: good(4000) }),
      cohort({ batchId: 'c', cells: good(4000) }),
    ]
    assert.deepEqual(told(cohorts), ['hold import first_bounces'])
  })

  test('hold a group where no import explains them alone, and an account where no group does', () => {
    const few = [cell('gmail', 18, unknown, 2), cell('yahoo', 12, unknown, 2)]
    const of = (groupId: string, imports: number) =>
      Array.from({ length: imports }, (_, at) => cohort({ groupId, batchId: `${at}`, cells: few }))
    assert.deepEqual(told(of('g', 40)), ['hold group first_bounces'])
    const groups = Array.from({ length: 40 }, (_, at) => of(`g${at}`, 1)).flat()
    assert.deepEqual(told(groups), ['hold account first_bounces'])
  })

  test('count for the group alone where the platform did not tell the import', () => {
    assert.deepEqual(told([cohort({ batchId: null, cells: bad(unknown) })]), [
      'hold group first_bounces',
    ])
  })

  test('add up over the days of sending, and are found in what was sent last', () => {
    const good10 = Array.from({ length: 10 }, (_, at) =>
      cohort({ sentOn: `2026-11-0${at % 9 === 0 ? 1 : at}`, isFirst: false, cells: good(20_000) }),
    )
    const [finding] = judge([
      ...good10,
      cohort({ sentOn: '2026-11-16', isFirst: false, cells: half(bad(unknown)) }),
      cohort({ sentOn: '2026-11-17', isFirst: false, cells: half(bad(unknown)) }),
    ])
    assert.equal(`${finding!.level} ${finding!.rule}`, 'hold later_bounces')
    assert.deepEqual(
      finding!.cohorts.map(({ sentOn, came }) => [sentOn, came]),
      [
        ['2026-11-16', 100],
        ['2026-11-17', 100],
      ],
    )
  })

  test('from samples are divided by as many as the samples tell apart', () => {
    const sampled = (came: number) =>
      cohort({
        basis: 'sketch',
        shareTold: 0.1,
        cells: [cell('gmail', 6000, unknown, came), cell('yahoo', 4000, unknown, came)],
      })
    assert.deepEqual(told([sampled(25)]), ['look import first_bounces'])
    const [finding] = judge([sampled(100)])
    assert.deepEqual([finding!.level, finding!.came, finding!.of], ['hold', 200, 1000])
    assert.equal(finding!.coverage, 0.1)
  })

  test('from samples are not added to what was counted of the same recipients', () => {
    const counted = cohort({ cells: bad(unknown) })
    const sampled = cohort({ basis: 'sketch', shareTold: 0.1, cells: good(1000) })
    assert.equal(judge([counted, sampled])[0]!.of, 1000)
  })

  test('make no rate where more came back than was sent', () => {
    assert.deepEqual(told([cohort({ cells: [cell('gmail', 10, unknown, 300)] })]), [])
    assert.deepEqual(told([cohort({ cells: [cell(null, 0, unknown, 300)] })]), [])
  })

  test('are read without providers where only sends or only returns name them', () => {
    const cells = [
      cell('gmail', 600, unknown, 0),
      cell('yahoo', 400, unknown, 0),
      cell(null, 0, unknown, 200),
    ]
    const [finding] = judge([cohort({ cells })])
    assert.equal(finding!.level, 'hold')
    assert.deepEqual(finding!.providers, [{ provider: null, came: 200, of: 1000 }])
  })

  test('never lead to a finding whose rate is not above its limit, and to each cohort once', () => {
    fc.assert(
      fc.property(fc.array(anyCohort, { maxLength: 12 }), (cohorts) => {
        const findings = judge(cohorts)
        for (const { came, of, threshold, coverage } of findings) {
          assert.ok(came > of * threshold - 1, `${came} of ${of} at ${threshold}`)
          assert.ok(coverage > 0 && coverage <= 1 + 1e-9)
        }
        const held = findings.filter(({ level }) => level === 'hold').map(({ unit }) => unit)
        const heldImports = held.flatMap((unit) => (unit.kind === 'import' ? [unit.batchId] : []))
        const rest = cohorts.filter(({ batchId }) => !heldImports.includes(batchId ?? ''))
        const again = judge(rest).filter(({ level }) => level === 'hold')
        assert.deepEqual(
          again,
          findings.filter(({ level, unit }) => level === 'hold' && unit.kind !== 'import'),
        )
      }),
    )
  })
})

function judge(cohorts: readonly Cohort[], incidents: readonly ProviderIncident[] = []) {
  return judgeReturns(usualWatching, cohorts, incidents)
}

function told(cohorts: readonly Cohort[], incidents: readonly ProviderIncident[] = []) {
  return judge(cohorts, incidents).map(({ level, unit, rule }) => `${level} ${unit.kind} ${rule}`)
}

function cohort(given: Partial<Cohort>): Cohort {
  return {
    groupId: 'g',
    batchId: 'a',
    sentOn: '2026-11-02',
    isFirst: true,
    basis: 'counted',
    shareTold: 1,
    cells: [],
    ...given,
  }
}

function cell(
  provider: string | null,
  sent: number,
  code: ReturnCode,
  count: number,
  daysAfter = 0,
): Cell {
  return { provider, sent, came: count === 0 ? [] : [{ code, daysAfter, count }] }
}

function bad(code: ReturnCode): Cell[] {
  return [cell('gmail', 600, code, 120), cell('yahoo', 400, code, 80)]
}

function good(sent: number): Cell[] {
  return [cell('gmail', sent * 0.6, unknown, 1), cell('yahoo', sent * 0.4, unknown, 1)]
}

function half(cells: Cell[]): Cell[] {
  return cells.map(({ provider, sent, came }) =>
    cell(provider, sent / 2, unknown, came[0]!.count / 2),
  )
}

const anyCell: fc.Arbitrary<Cell> = fc.record({
  provider: fc.constantFrom('gmail', 'yahoo', 'outlook', null),
  sent: fc.integer({ min: 0, max: 5000 }),
  came: fc.array(
    fc.record({
      code: fc.constantFrom<ReturnCode>(unknown, 'complaint', 'unsubscribe', 'bounce_policy'),
      daysAfter: fc.integer({ min: 0, max: 9 }),
      count: fc.integer({ min: 1, max: 200 }),
    }),
    { maxLength: 3 },
  ),
})
const anyCohort: fc.Arbitrary<Cohort> = fc.record({
  groupId: fc.constant('g'),
  batchId: fc.constantFrom('a', 'b', 'c', null),
  sentOn: fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day}`),
  isFirst: fc.boolean(),
  basis: fc.constantFrom('counted', 'sketch'),
  shareTold: fc.constantFrom(1, 0.5, 0.1),
  cells: fc.uniqueArray(anyCell, { selector: ({ provider }) => provider, maxLength: 4 }),
})
