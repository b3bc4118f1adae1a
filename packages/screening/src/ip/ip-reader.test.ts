import assert from 'node:assert/strict'
import { isIPv4, isIPv6 } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import { IpReader } from './ip-reader.ts'

function read(text: string) {
  const reader = new IpReader()
  const bytes = new TextEncoder().encode(`<${text}>`)
  return reader.read(bytes, 1, bytes.length - 1) ? reader : null
}

function v4(text: string): number {
  return text.split('.').reduce((value, octet) => value * 256 + Number(octet), 0)
}

test('an IPv4 address is read as a number', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const found = read(address)
      assert.equal(found?.kind, 'v4')
      assert.equal(found.v4, v4(address))
      assert.equal(found.network, found.v4)
    }),
  )
})

test('an IPv6 address is read in each of its spellings', () => {
  fc.assert(fc.property(fc.ipV6(), (address) => assert.notEqual(read(address), null, address)))
})

test('what Node takes for no address is none', () => {
  const dirt = fc.string({ unit: fc.constantFrom(...'0123456789abf:.'), maxLength: 20 })
  fc.assert(
    fc.property(dirt, (text) => {
      const plain = text.replace(/(^|\.)0+(?=\d)/g, '$1')
      assert.equal(read(text) !== null, isIPv4(plain) || isIPv6(text), text)
    }),
    { numRuns: 2000 },
  )
})

for (const mapped of ['::ffff:93.184.216.34', '::FFFF:5db8:d822', '0:0:0:0:0:ffff:93.184.216.34']) {
  test(`${mapped} is the IPv4 address that it wraps`, () => {
    const found = read(mapped)
    assert.equal(found?.kind, 'v4')
    assert.equal(found.v4, v4('93.184.216.34'))
  })
}

test('of the addresses that proxies list the first counts', () => {
  assert.equal(read('93.184.216.34, 10.0.0.7')?.v4, v4('93.184.216.34'))
  assert.equal(read('2a02:8070::1, 10.0.0.7')?.kind, 'v6')
})

test('hidden octets are zero', () => {
  for (const hidden of ['93.184.216.xxx', '93.184.216.x', '93.184.216.*', '93.184.216.0']) {
    assert.equal(read(hidden)?.v4, v4('93.184.216.0'))
  }
  assert.equal(read('93.184.xxx.xxx')?.v4, v4('93.184.0.0'))
})

for (const text of [
  ...['', 'localhost', '93.184.216', '93.184.216.256', '1.2.3.4.5', '1..2.3', 'xxx.xxx.xxx.xxx'],
  ...['12:05:09', '2024-02-03 12:05', '1:2:3:4:5:6:7:8:9', '1::2::3', ':1', '1:', 'fe80::1%eth0'],
  ...['::ffff:93.184.216', '1:2:3:4:5:6:7:93.184.216.34', '12345::', 'ip: 1.2.3.4', '.1.2.3'],
]) {
  test(`"${text}" is no IP address`, () => assert.equal(read(text), null))
}

const nobodys = [
  ...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.178.1', '127.0.0.1', '100.64.0.1'],
  ...['169.254.1.1', '192.0.2.1', '198.51.100.7', '203.0.113.9', '0.0.0.0', '255.255.255.255'],
  ...['224.0.0.1', '198.18.0.1', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', '2001:db8::1'],
]
const somebodys = [
  ...['172.32.0.1', '172.15.0.1', '192.169.0.1', '100.128.0.1', '93.184.216.34', '198.20.0.1'],
  ...['223.255.255.255', '2a02:8070::1', '2001:470::1'],
]

test('addresses that nobody on the Internet has are told apart', () => {
  for (const address of nobodys) assert.equal(read(address)?.isPrivate, true, address)
  for (const address of somebodys) assert.equal(read(address)?.isPrivate, false, address)
})

test('the addresses of one household are one network, and those of others are not', () => {
  const [one, same, other] = ['2a02:8070:1:2::1', '2a02:8070:1:2:aa::9', '2a02:8070:1:3::1'].map(
    (address) => read(address)!.network,
  )
  assert.equal(one, same)
  assert.notEqual(one, other)
  assert.ok(one! < 0 && Number.isSafeInteger(one))
})

test('different networks hardly ever share a number', () => {
  const networks = new Set<number>()
  for (let a = 0; a < 256; a++) {
    for (let b = 0; b < 256; b++) networks.add(read(`2a02:${a.toString(16)}:${b}:1::1`)!.network)
  }
  assert.equal(networks.size, 65_536)
})
