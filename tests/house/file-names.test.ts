import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseFiles } from './house-files.ts'

const empty = /^(utils?|helpers?|common|misc|managers?|services?)$/

test('no file and no folder has a name that says nothing', () => {
  const saysNothing = (file: string) => file.split(/[/.]/).some((part) => empty.test(part))
  assert.deepEqual(houseFiles().filter(saysNothing), [])
})
