import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testConfig } from '../../testing/test-house.ts'
import { type Resolve, TargetRefused, targetsFor } from './check-target.ts'

const usual = targetsFor(testConfig('unused'))

test('a public address by https may be sent to, by name and by number', () => {
  for (const url of [
    'https://a.example/x?y=1',
    'https://9.9.9.9:8443/',
    'https://[2620:fe::fe]/',
  ]) {
    usual.check(new URL(url))
  }
})

test('a literal address that is not public is refused, however it is written', () => {
  const hosts = [
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0x7f.1',
      '0177.0.0.1',
      '0',
      '127.0.0.1.',
    ],
    ...['10.1.2.3', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.100.100.200'],
    ...['168.63.129.16', '0.0.0.0', '255.255.255.255', '224.0.0.1', '198.18.0.1', '192.0.2.7'],
    ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[fe80::1]'],
    ...['[fc00::1]', '[fd00:ec2::254]', '[ff02::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'],
    ...['localhost', 'LOCALHOST.', 'app.localhost'],
    ...['[2001:db8::1]', '[2001::1]', '[100::1]'],
  ]
  for (const host of hosts) {
    assert.throws(() => usual.check(new URL(`https://${host}/`)), TargetRefused, host)
  }
  assert.equal(URL.canParse('https://[fe80::1%25eth0]/'), false, 'a zone is no address of a URL')
})

test('http and addresses with a password are refused; http can be allowed', () => {
  const lenient = targetsFor(testConfig('unused', { FREIGABE_WEBHOOK_HTTP: 'true' }))
  assert.throws(() => usual.check(new URL('http://a.example/')), { about: 'scheme' })
  lenient.check(new URL('http://a.example/'))
  for (const targets of [usual, lenient]) {
    assert.throws(() => targets.check(new URL('https://u:p@a.example/')), { about: 'password' })
    assert.throws(() => targets.check(new URL('ftp://a.example/')), { about: 'scheme' })
  }
})

test('networks that the operator lists may be sent to, and no others', () => {
  const FREIGABE_WEBHOOK_NETWORKS = '10.1.0.0/16,fd12::/48'
  const listed = targetsFor(testConfig('unused', { FREIGABE_WEBHOOK_NETWORKS }))
  for (const host of ['10.1.2.3', '[fd12::5]', '[::ffff:10.1.2.3]']) {
    listed.check(new URL(`https://${host}/`))
  }
  for (const host of ['10.2.0.1', '[fd13::5]', '127.0.0.1']) {
    assert.throws(() => listed.check(new URL(`https://${host}/`)), { about: 'address' })
  }
})

test('of the addresses of a name those that are public are connected to, and a name without one is refused', async () => {
  const names: Record<string, string[]> = {
    'mixed.example': ['10.0.0.1', '9.9.9.9', '::1', '2620:fe::fe'],
    'inside.example': ['192.168.1.1', 'fe80::1'],
  }
  const resolve: Resolve = (name, done) =>
    done(
      null,
      names[name]!.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  const { lookup } = targetsFor(testConfig('unused'), resolve)
  const looked = (name: string, all: boolean) =>
    new Promise((give, fail) =>
      lookup(name, { all }, (error, found) => (error ? fail(error) : give(found))),
    )
  assert.deepEqual(await looked('mixed.example', true), [
    { address: '9.9.9.9', family: 4 },
    { address: '2620:fe::fe', family: 6 },
  ])
  assert.equal(await looked('mixed.example', false), '9.9.9.9')
  for (const all of [true, false]) {
    await assert.rejects(looked('inside.example', all), { about: 'address' })
  }
})
