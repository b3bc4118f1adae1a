import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { AddressReader } from './address-reader.ts'
import { parseAddress } from './parse-address.ts'

function readBytes(text: string) {
  const reader = new AddressReader()
  const bytes = new TextEncoder().encode(text)
  const verdict = reader.read(bytes, 0, bytes.length, () => text)
  const normalised = new TextDecoder().decode(reader.bytes.subarray(0, reader.length))
  return { verdict, normalised, at: reader.at, fault: reader.fault }
}

function assertSameAnswer(text: string): void {
  const parsed = parseAddress(text)
  const read = readBytes(text)
  if (parsed.ok) {
    assert.equal(read.verdict, 'valid', text)
    assert.equal(read.normalised, `${parsed.localPart}@${parsed.domain}`)
    assert.equal(read.at, new TextEncoder().encode(parsed.localPart).length)
  } else if (text.trim() === '') {
    assert.equal(read.verdict, 'empty')
  } else {
    assert.equal(read.verdict, 'invalid', text)
    assert.equal(read.fault, parsed.fault)
  }
}

/** Pieces that sit near every rule of the grammar. */
const piece = fc.constantFrom(
  ...['a', 'B', '7', '.', '..', '-', '_', '+', '@', ' ', '"', '[', 'ü', 'ß', 'ａ', 'xn--', '.de'],
  ...[
    '(',
    ')',
    'а',
    'א',
    '٣',
    '·',
    'l',
    '\u200c',
    'ی',
    'क\u094d',
    '\u0301',
    '田',
    'mller-kva',
    'n3h',
  ],
  ...['.1', 'x'.repeat(30), 'y'.repeat(64), '\t', '\u00a0', '\u200b', ';', '<', '>'],
)

test('reading bytes and parsing text give one answer, whatever the cell holds', () => {
  const cell = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  const address = fc.tuple(cell, cell).map(([local, domain]) => `${local}@${domain}.de`)
  fc.assert(
    fc.property(fc.oneof(cell, address, fc.string(), fc.emailAddress()), assertSameAnswer),
    {
      numRuns: 3000,
    },
  )
})

test('a cell of white space is empty, not invalid', () => {
  for (const text of ['', '   ', '\t', '\u00a0']) assert.equal(readBytes(text).verdict, 'empty')
})
