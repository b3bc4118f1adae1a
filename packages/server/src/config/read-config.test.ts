import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigFaults, readConfig } from './read-config.ts'

const key = `k1:${Buffer.alloc(32, 1).toString('base64')}`
const keys = {
  FREIGABE_SESSION_KEY: key,
  FREIGABE_SKETCH_KEY: key,
  FREIGABE_SEALING_KEY: key,
  FREIGABE_SIGNING_KEY: key,
}

test('without any setting the embedded database is used, on port 3000', () => {
  const config = readConfig({})
  assert.equal(config.embedded, true)
  assert.equal(config.url, 'http://localhost:3000')
})

test('all faults are listed at once, each with the name of its setting', () => {
  const environment = {
    PORT: 'many',
    SMTP_URL: 'mail.example.org',
    FREIGABE_TIME_ZONE: 'Mars/Olympus',
  }
  assert.throws(
    () => readConfig(environment),
    (error) => {
      assert.ok(error instanceof ConfigFaults)
      const names = error.faults.map((fault) => fault.split(':', 1)[0])
      assert.deepEqual(names.sort(), ['FREIGABE_TIME_ZONE', 'PORT', 'SMTP_URL'])
      return true
    },
  )
})

test('with DATABASE_URL every missing key stops the start with its name', () => {
  const environment = { DATABASE_URL: 'postgres://db/freigabe', FREIGABE_URL: 'https://f.example' }
  assert.throws(
    () => readConfig({ ...environment, ...keys, FREIGABE_SEALING_KEY: undefined }),
    (error) =>
      error instanceof ConfigFaults &&
      error.faults.length === 1 &&
      /FREIGABE_SEALING_KEY/.test(error.message),
  )
  assert.equal(readConfig({ ...environment, ...keys }).embedded, false)
})
