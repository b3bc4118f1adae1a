import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { guessEncoding, isUtf8, settleEncoding } from './text-encoding.ts'
import { Utf16ToUtf8 } from './text-input.ts'

const text = 'Name;E-Mail\r\nJürgen Groß;j@gmx.de\r\n'

function bigEndian(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16()
}

const files: [what: string, bytes: Buffer, encoding: string, mark: number][] = [
  ['ASCII', Buffer.from('Name;E-Mail\r\n'), 'ascii', 0],
  ['UTF-8', Buffer.from(text), 'utf-8', 0],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8', 3],
  ['Windows-1252', Buffer.from(text, 'latin1'), 'windows-1252', 0],
  ['UTF-16LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le', 2],
  ['UTF-16BE with a mark', bigEndian(Buffer.from(`\ufeff${text}`, 'utf16le')), 'utf-16be', 2],
  ['UTF-16LE without a mark', Buffer.from(text, 'utf16le'), 'utf-16le', 0],
  ['UTF-16BE without a mark', bigEndian(Buffer.from(text, 'utf16le')), 'utf-16be', 0],
]

for (const [what, bytes, encoding, mark] of files) {
  test(`${what} is recognised`, () => assert.deepEqual(guessEncoding(bytes), { encoding, mark }))
}

test('UTF-16 in other scripts than ours is recognised by the signs between its cells', () => {
  const cyrillic = 'Имя;Город\r\nАлександра Константинопольская;Санкт-Петербург\r\n'.repeat(5)
  const bytes = Buffer.from(cyrillic, 'utf16le')
  assert.equal(guessEncoding(bytes).encoding, 'utf-16le')
  assert.equal(guessEncoding(bigEndian(bytes)).encoding, 'utf-16be')
})

test('zero bytes here and there do not make a file UTF-16', () => {
  for (const zeros of ['\0', '\0\0', '\0\0\0']) {
    const bytes = Buffer.from(`Name;E-Mail\nAnna${zeros};a@gmx.de\nBen;b@gmx.de\n`.repeat(9))
    assert.equal(guessEncoding(bytes).encoding, 'ascii')
  }
})

test('the encoding that the customer names goes before the guess, but not before a byte-order mark or UTF-16', () => {
  const western = Buffer.from(text, 'latin1')
  assert.deepEqual(settleEncoding(western, 'iso-8859-15'), { encoding: 'iso-8859-15', mark: 0 })
  assert.deepEqual(settleEncoding(western, 'utf-8'), { encoding: 'utf-8', mark: 0 })
  const marked = Buffer.from(`\ufeff${text}`)
  assert.deepEqual(settleEncoding(marked, 'windows-1252'), { encoding: 'utf-8', mark: 3 })
  const wide = Buffer.from(text, 'utf16le')
  assert.deepEqual(settleEncoding(wide, 'iso-8859-15'), { encoding: 'utf-16le', mark: 0 })
})

test('one bad byte among much good UTF-8 does not turn the file into Windows-1252', () => {
  const bytes = Buffer.concat([Buffer.from(text.repeat(20)), Buffer.from('M\xfcller\n', 'latin1')])
  assert.equal(guessEncoding(bytes).encoding, 'utf-8')
})

test('UTF-8 is well formed exactly where a strict decoder accepts it', () => {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const accepts = (bytes: Uint8Array) => {
    try {
      strict.decode(bytes)
      return true
    } catch {
      return false
    }
  }
  const byte = fc.constantFrom(
    ...[0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xee, 0xf0, 0xf4, 0xf5],
  )
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 6 }), (list) => {
      const bytes = Uint8Array.from(list)
      assert.equal(isUtf8(bytes, 0, bytes.length), accepts(bytes))
    }),
    { numRuns: 3000 },
  )
})

test('UTF-16 becomes the same text in UTF-8, wherever it is cut', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 30 })
  fc.assert(
    fc.property(anyText, fc.nat(20), fc.boolean(), (written, cut, little) => {
      const utf16 = Buffer.from(written, 'utf16le')
      const bytes = little ? utf16 : bigEndian(utf16)
      const converter = new Utf16ToUtf8(little ? 'little-endian' : 'big-endian')
      const pieces = [
        converter.convert(bytes.subarray(0, cut), false),
        converter.convert(bytes.subarray(cut), true),
      ]
      assert.equal(Buffer.concat(pieces).toString('utf8'), written)
    }),
  )
})

test('a surrogate without its partner and half a character at the end are not hidden', () => {
  const convert = (units: number[], more: number[] = []) =>
    Array.from(
      new Utf16ToUtf8('big-endian').convert(
        Uint8Array.from([...units.flatMap((unit) => [unit >> 8, unit & 0xff]), ...more]),
        true,
      ),
    )
  assert.deepEqual(convert([0xd800, 0x41]), [0xff, 0x41])
  assert.deepEqual(convert([0xdc00]), [0xff])
  assert.deepEqual(convert([0x41, 0xd800]), [0x41, 0xff])
  assert.deepEqual(convert([0x41], [0]), [0x41, 0xff])
})
