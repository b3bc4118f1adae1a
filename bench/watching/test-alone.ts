import { isAbove } from '../../packages/core/src/watching/always-valid-test.ts'
import type { Measurement } from '../measurement.ts'
import { type Draws, drawsFrom } from './draws.ts'
import { exactTail } from './exact-test.ts'

const limit = 0.003
const lists = 2000

type Test = (came: number, of: number) => boolean

/** The test without the rules around it: at the limit, and how soon it finds what lies above. */
export function testAlone(): Measurement[] {
  return [...[0.05, 0.001].map(atTheLimit), soonFound()]
}

/** Honest lists right at the limit, looked at 200 times while 20,000 messages go out. */
function atTheLimit(level: number): Measurement {
  const [ours, exact] = testsAt(level).map((test) => {
    const found = Array.from({ length: lists }, (_, at) =>
      foundAfter(drawsFrom(at + 1), test, { rate: limit, looks: 200, between: 100 }),
    )
    return found.filter((messages) => messages !== null).length / lists
  })
  const percent = (share: number) =>
    share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 2 })
  return {
    what: `the test alone, level ${percent(level)}: lists at the limit found in 200 looks (of ${lists.toLocaleString('en')})`,
    measured: percent(ours!),
    beside: `exact test ${percent(exact!)}`,
    ratio: (ours! / exact!).toFixed(2),
  }
}

function soonFound(): Measurement {
  const [ours, exact] = testsAt(0.001).map((test) => {
    const found = Array.from({ length: lists }, (_, at) =>
      foundAfter(drawsFrom(at + 1), test, { rate: 0.01, looks: 1000, between: 20 }),
    )
    return found.map((messages) => messages ?? Infinity).sort((one, other) => one - other)[
      lists / 2
    ]!
  })
  return {
    what: 'the test alone, level 0.1%: messages until 1% of complaints is found, median',
    measured: ours!.toLocaleString('en'),
    beside: `exact test ${exact!.toLocaleString('en')}`,
    ratio: (ours! / exact!).toFixed(2),
  }
}

function testsAt(level: number): [ours: Test, exact: Test] {
  return [
    (came, of) => isAbove(limit, [{ came, of, shareTold: 1 }], level),
    (came, of) => exactTail(came, of, limit) <= level,
  ]
}

function foundAfter(
  draws: Draws,
  test: Test,
  { rate, looks, between }: { rate: number; looks: number; between: number },
): number | null {
  let came = 0
  for (let look = 1; look <= looks; look += 1) {
    came += draws.count(between, rate)
    if (test(came, look * between)) return look * between
  }
  return null
}
