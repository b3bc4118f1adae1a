import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConfigFaults, localUrl, readConfig, readNatsLogin } from './read-config.ts'

const key = `k1:${Buffer.alloc(32, 1).toString('base64')}`
const keys = {
  FREIGABE_SESSION_KEY: key,
  FREIGABE_SKETCH_KEY: key,
  FREIGABE_SEALING_KEY: key,
  FREIGABE_SIGNING_KEY: key,
}
const grown = { DATABASE_URL: 'postgres://db/freigabe', FREIGABE_URL: 'https://f.example' }

test('without any setting the embedded database is used, on port 3000', () => {
  const config = readConfig({ PATH: '/usr/bin', HOST: '' })
  assert.equal(config.embedded, true)
  assert.equal(config.url, 'http://localhost:3000')
})

test('all faults are listed at once, each with the name of its setting', () => {
  const faults = faultsOf({
    PORT: 'many',
    SMTP_URL: 'mail.example.org',
    FREIGABE_TIME_ZONE: 'Mars/Olympus',
    FREIGABE_COUNTRY: 'XX',
    FREIGABE_SESSION_KEY: 'secret',
    FREIGABE_TRUST_PROXY: 'perhaps',
    DATABASE_URL: 'mysql://db/freigabe',
  })
  assert.deepEqual(faults, [
    'DATABASE_URL',
    'FREIGABE_COUNTRY',
    'FREIGABE_SEALING_KEY',
    'FREIGABE_SESSION_KEY',
    'FREIGABE_SIGNING_KEY',
    'FREIGABE_SKETCH_KEY',
    'FREIGABE_TIME_ZONE',
    'FREIGABE_TRUST_PROXY',
    'FREIGABE_URL',
    'PORT',
    'SMTP_URL',
  ])
})

test('with DATABASE_URL every missing key stops the start with its name', () => {
  assert.deepEqual(faultsOf({ ...grown, ...keys, FREIGABE_SEALING_KEY: undefined }), [
    'FREIGABE_SEALING_KEY',
  ])
  assert.equal(readConfig({ ...grown, ...keys }).embedded, false)
})

test('the gate alone needs a database, and its public address where it gives permits', () => {
  const permits = { FREIGABE_PERMIT_KEY: key }
  assert.deepEqual(faultsOf({}, 'gate'), ['DATABASE_URL'])
  assert.deepEqual(faultsOf({ ...grown, FREIGABE_URL: undefined, ...permits }, 'gate'), [
    'FREIGABE_URL',
  ])
  for (const given of [{ ...grown, ...permits }, { DATABASE_URL: grown.DATABASE_URL }]) {
    assert.deepEqual(faultsOf(given, 'gate'), [])
  }
})

test('a key that is short, no base64, or has an id twice is refused', () => {
  const short = `k1:${Buffer.alloc(31, 1).toString('base64')}`
  const empty = `k1:${'='.repeat(44)}`
  for (const bad of [short, empty, `${key},${key}`, `${key},`, key.slice(3), 'k1:ü']) {
    assert.deepEqual(faultsOf({ FREIGABE_SEALING_KEY: bad }), ['FREIGABE_SEALING_KEY'], bad)
  }
  readConfig({ FREIGABE_SEALING_KEY: `k2:${Buffer.alloc(48, 2).toString('base64')},${key}` })
})

test('the public address has no path, and loses its last slash', () => {
  assert.equal(
    readConfig({ FREIGABE_URL: 'https://f.example:8443/' }).url,
    'https://f.example:8443',
  )
  for (const bad of [
    'https://f.example/freigabe',
    'f.example',
    'ftp://f.example',
    'https://a/?b',
  ]) {
    assert.deepEqual(faultsOf({ FREIGABE_URL: bad }), ['FREIGABE_URL'], bad)
  }
})

test('an address to listen on everywhere is reached as localhost', () => {
  assert.equal(localUrl('0.0.0.0', 3000), 'http://localhost:3000')
  assert.equal(localUrl('::', 3000), 'http://localhost:3000')
  assert.equal(localUrl('::1', 80), 'http://[::1]:80')
})

test('a state belongs to its country, and may be empty', () => {
  assert.deepEqual(faultsOf({ FREIGABE_STATE: 'TX' }), ['FREIGABE_STATE'])
  assert.equal(readConfig({ FREIGABE_COUNTRY: 'AT', FREIGABE_STATE: '' }).FREIGABE_STATE, '')
  assert.equal(readConfig({ FREIGABE_STATE: 'BY' }).FREIGABE_STATE, 'BY')
})

test('a time zone may be named by any of its names', () => {
  for (const zone of ['Europe/Kyiv', 'Europe/Kiev', 'UTC', 'Etc/UTC', 'Asia/Calcutta']) {
    assert.equal(readConfig({ FREIGABE_TIME_ZONE: zone }).FREIGABE_TIME_ZONE, zone)
  }
})

/** The names of the settings at fault, in order. */
function faultsOf(
  environment: Record<string, string | undefined>,
  part: 'all' | 'gate' = 'all',
): string[] {
  try {
    readConfig(environment, part)
    return []
  } catch (error) {
    assert.ok(error instanceof ConfigFaults)
    return [...new Set(error.faults.map((fault) => fault.split(':', 1)[0]!))].sort()
  }
}

test('name servers are addresses, with or without a port', () => {
  const { FREIGABE_DNS_SERVERS: servers } = readConfig({
    FREIGABE_DNS_SERVERS: '127.0.0.1:5353,::1,[::1]:53',
  })
  assert.deepEqual(servers, ['127.0.0.1:5353', '::1', '[::1]:53'])
  assert.deepEqual(faultsOf({ FREIGABE_DNS_SERVERS: 'dns.example.org' }), ['FREIGABE_DNS_SERVERS'])
})

test('days of registration come from a file that is there, or from an address', () => {
  const here = import.meta.filename
  for (const source of [here, 'https://rdap.example.org']) {
    const { FREIGABE_DOMAIN_DATES: read } = readConfig({ FREIGABE_DOMAIN_DATES: source })
    assert.equal(read, source)
  }
  for (const source of [`${here}.gone`, import.meta.dirname]) {
    assert.deepEqual(faultsOf({ FREIGABE_DOMAIN_DATES: source }), ['FREIGABE_DOMAIN_DATES'])
  }
})

test('a seed for NATS is read from a file that holds one, alone or between lines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'freigabe-seed-'))
  const seed = `SU${'A'.repeat(56)}`
  const place = { FREIGABE_NATS: 'tls://nats.example' }
  const given = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return { ...place, FREIGABE_NATS_SEED_FILE: file }
  }
  const framed = `-----BEGIN USER NKEY SEED-----\r\n${seed}\r\n------END USER NKEY SEED------\r\n`
  for (const good of [given('bare', seed), given('framed', framed)]) {
    assert.deepEqual(readNatsLogin(good), good)
  }
  for (const bad of [given('cut', seed.slice(1)), given('long', `${seed}A`)]) {
    assert.deepEqual(faultsOf(bad), ['FREIGABE_NATS_SEED_FILE'])
    assert.throws(() => readNatsLogin(bad), ConfigFaults)
  }
  const missing = { ...place, FREIGABE_NATS_SEED_FILE: join(folder, 'none') }
  assert.deepEqual(faultsOf(missing), ['FREIGABE_NATS_SEED_FILE'])
  assert.equal(readNatsLogin({}), null)
  rmSync(folder, { recursive: true })
})
