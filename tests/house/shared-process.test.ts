import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Lane, openLane } from '../../scripts/test/lane/open-lane.ts'

describe('Test files that share a process', () => {
  let folder: string
  let lane: Lane
  let files = 0
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'freigabe-lane-'))
    lane = openLane()
  })
  after(async () => {
    await lane.renew()
    rmSync(folder, { recursive: true, force: true })
  })

  test('are counted each for itself: what passed, failed and was skipped', async () => {
    const first = await lane.run(
      written(`
        describe('group', () => {
          test('holds', () => console.log('written by it'))
          test('breaks', () => { throw new Error('as it should') })
          test('waits', { skip: 'for a reason' }, () => undefined)
        })`),
    )
    assert.deepEqual([first.passed, first.skipped.length], [1, 1])
    assert.deepEqual(
      first.failed.map(({ name }) => name),
      ['breaks'],
    )
    assert.match(first.failed[0]!.error, /as it should/)
    assert.match(first.output, /written by it/)
    const second = await lane.run(written(`test('holds', () => console.log(process.pid))`))
    const third = await lane.run(written(`test('holds', () => console.log(process.pid))`))
    assert.deepEqual([second.passed, second.failed, third.passed], [1, [], 1])
    assert.equal(second.output, third.output, 'The process is the same.')
  })

  test('begin their tests when they are loaded to the end, as by themselves', async () => {
    const { passed, failed } = await lane.run(
      written(`
        test('knows what is declared below', () => { if (below !== 1) throw new Error('no') })
        const below = await Promise.resolve(1)`),
    )
    assert.deepEqual([passed, failed], [1, []])
  })

  for (const [what, source, told, longestMinutes] of [
    ['breaks while it is loaded', `test('begun', () => {}); throw new Error('odd')`, /odd/],
    [
      'has an error outside of its tests',
      `test('early', () => { setTimeout(() => { throw new Error('late') }) })
       test('next', () => new Promise((done) => { setTimeout(done, 50) }))`,
      /late/,
    ],
    [
      'waits for what an error took away',
      `test('sits', () => new Promise(() => { setTimeout(() => { throw new Error('gone') }) }))`,
      /ended with 1 in ‘sits’/,
    ],
    ['ends the process', `test('goes', () => process.exit(3))`, /ended with 3/],
    ['does not end', `test('sits', () => new Promise(() => undefined))`, /‘sits’ hangs/, 0.05],
  ] as const) {
    test(`fail where one ${what}, by its name, and the next goes on`, async () => {
      const { failed } = await lane.run(written(source), longestMinutes)
      const ofFile = failed.filter(({ name }) => name === 'the file itself')
      assert.equal(ofFile.length, 1)
      assert.match(ofFile[0]!.error, told)
      const next = await lane.run(written(`test('holds', () => undefined)`))
      assert.deepEqual([next.passed, next.failed], [1, []])
    })
  }

  function written(source: string): string {
    const file = path.join(folder, `${files++}.test.ts`)
    writeFileSync(file, `import { describe, test } from 'node:test'\n${source}`)
    return file
  }
})
