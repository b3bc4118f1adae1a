import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadPacks, packFiles, readPacks } from '../packs/load-packs.ts'

const files = await packFiles()

/** What is said of the shipped rules if one of them is written otherwise. */
function saidOf(from: string, to: string) {
  const changed = files.map(({ file, source }) => ({ file, source: source.replace(from, to) }))
  return readPacks(changed).flatMap(({ warnings }) => warnings.map(({ code }) => code))
}

describe('warnings about rules that accept', () => {
  test('none is given of the shipped rules', async () => {
    const packs = await loadPacks()
    assert.deepEqual(
      packs.flatMap(({ warnings }) => warnings),
      [],
    )
  })

  test('a rule without a limit is named at its expression', () => {
    const changed = files.map(({ file, source }) => ({
      file,
      source: source.replace(' && recent.limitShare <= 1.0', ''),
    }))
    const [warning, ...others] = readPacks(changed).flatMap(({ warnings }) => warnings)
    assert.deepEqual([warning?.code, others], ['rule_unlimited', []])
    const house = changed.find(({ file }) => file === 'house.yaml')!.source.split('\n')
    assert.equal(house[warning!.line - 1], '    when: >-')
    assert.match(house[warning!.line]!, /declaration\.methods == \["platform_own_form"\]/)
  })

  test('a limit that something else lifts is none', () => {
    const lifted = '(recent.limitShare <= 1.0 || account.ageDays > 30)'
    assert.deepEqual(saidOf('recent.limitShare <= 1.0', lifted), ['rule_unlimited'])
    assert.deepEqual(saidOf('recent.limitShare <= 1.0', 'recent.recipientsByRule <= 500'), [])
  })

  test('the size of a list is no limit, not even in steps, since a large one comes in slices', () => {
    assert.deepEqual(saidOf(' && recent.listsByRule < 5', ''), ['rule_unlimited'])
    assert.deepEqual(saidOf(' && screening.recipients <= 100000', ''), [])
  })

  test('each kind of contradiction that a rule does not look at is named', () => {
    const both = '&& contradictions.mistake == [] && contradictions.forgery == [] '
    assert.deepEqual(saidOf(both, ''), ['rule_contradicted', 'rule_contradicted'])
    assert.deepEqual(saidOf(' && contradictions.forgery == []', ''), ['rule_contradicted'])
  })
})
