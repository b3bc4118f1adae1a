import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { changedRecords } from '@freigabe/core'
import { recordRoles } from '@freigabe/screening'
import { type Chance, chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import {
  momentsOf,
  profiles,
  someLife,
} from '../../packages/screening/src/testing/simulated/life.ts'
import { keyRecords, readRecords } from '../../packages/server/src/lists/comparison/kept-records.ts'

const key = { id: 'one', bytes: Buffer.alloc(32, 1) }
const day = 86_400

type Change = (chance: Chance, seconds: number) => number

const honest: Readonly<Record<string, Change>> = {
  'told in a time zone two hours away': (_, at) => at + 2 * 3600,
  'told in a time zone five and a half hours away': (_, at) => at + 5.5 * 3600,
  'told without seconds': (_, at) => at - (at % 60),
  'corrected for one in twenty': (chance, at) => (chance.is(0.05) ? anew(chance, at) : at),
}
const forged: Readonly<Record<string, Change>> = {
  'drawn anew': anew,
  'moved by a day': (_, at) => at + day,
  'moved by some minutes': (chance, at) => at + chance.whole(60, 840),
}

describe('what is kept of the records of a list', () => {
  for (const [how, change] of Object.entries(honest)) {
    test(`is no change where the same moments are ${how}`, () => {
      assert.deepEqual(foundIn(how, change), [])
    })
  }
  for (const [how, change] of Object.entries(forged)) {
    test(`shows that moments were ${how}`, () => {
      assert.equal(foundIn(how, change).length, 24)
    })
  }
})

/** In which of 24 simulated lists the change is found. */
function foundIn(word: string, change: Change): string[] {
  const names = Object.keys(profiles) as (keyof typeof profiles)[]
  return names.flatMap((profile) =>
    Array.from({ length: 8 }, (_, n) => `${word} ${profile} ${n}`).filter((seed) => {
      const draws = chance(seed)
      const moments = momentsOf(draws, someLife(draws, profile), 200)
      const later = moments.map((at) => change(draws, at))
      return changedRecords(kept(moments), kept(later)) !== null
    }),
  )
}

function kept(moments: readonly number[]) {
  const records = moments.map((at, place) => ({
    hash: BigInt(place),
    values: recordRoles.map((_, role) => (role === 0 ? new Date(at * 1000).toISOString() : null)),
  }))
  return readRecords(keyRecords(key, records))
}

function anew(chance: Chance, at: number): number {
  return at + chance.whole(-90 * day, 90 * day)
}
