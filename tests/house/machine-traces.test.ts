import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { house, houseFiles } from './house-files.ts'

/** Folders in which checkouts are often kept, but which documents and tests may legitimately name. */
const namedByAnyone =
  '/ /app /build /code /data /home /opt /root /src /srv /tmp /usr/src /var/tmp'.split(' ')

/** Put together here, so that this file does not contain what it searches for. */
const packageHosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['deb', 'debian', 'org'],
  ['security', 'debian', 'org'],
].map((labels) => labels.join('.'))

test('no file names the place of this checkout', () => {
  const parent = path.dirname(house)
  const places = [house, ...(namedByAnyone.includes(parent) ? [] : [`${parent}/`])]
  assert.deepEqual(filesThatHold(places), [])
})

test('no file names a host that packages come from', () => {
  assert.deepEqual(filesThatHold(packageHosts), [])
})

function filesThatHold(words: string[]): string[] {
  return houseFiles().filter((file) => {
    const text = readFileSync(path.join(house, file), 'latin1')
    return words.some((word) => text.includes(word))
  })
}
