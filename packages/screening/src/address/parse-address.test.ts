import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AddressFault } from './address-fault.ts'
import { normaliseAddress, parseAddress } from './parse-address.ts'

const good: Record<string, string> = {
  'anna@gmx.de': 'anna@gmx.de',
  '  Anna.Meier@GMX.de\t': 'anna.meier@gmx.de',
  "o'neill+news@sub.example.co.uk": "o'neill+news@sub.example.co.uk",
  '_@123.example': '_@123.example',
  'jürgen@müller.example': 'jürgen@xn--mller-kva.example',
  'info@STRASSE.de': 'info@strasse.de',
  'info@straße.de': 'info@xn--strae-oqa.de',
  'a@xn--mller-kva.example': 'a@xn--mller-kva.example',
  'a@XN--MLLER-KVA.example': 'a@xn--mller-kva.example',
  'a@r3---sn-4g5e.example.com': 'a@r3---sn-4g5e.example.com',
  'иван+shop@пример.рф': 'иван+shop@xn--e1afmkfd.xn--p1ai',
  '田中taro@例え.jp': '田中taro@xn--r8jz45g.jp',
  'علی@نامه\u200cای.com': 'علی@xn--mgba3gch31f060k.com',
  'a@שלום.co.il': 'a@xn--9dbne9b.co.il',
  'a@col·lecció.cat': 'a@xn--collecci-ioa91d.cat',
  [`${'a'.repeat(64)}@example.com`]: `${'a'.repeat(64)}@example.com`,
}

for (const [written, normalised] of Object.entries(good)) {
  test(`"${written}" can be mailed as ${normalised}`, () => {
    assert.equal(normaliseAddress(written), normalised)
  })
}

test('a label of a hundred thousand letters is refused at once', () => {
  for (const long of ['ü', '田', '\u{2f80a}', 'xn--a'].map((part) => part.repeat(100_000))) {
    assert.equal(normaliseAddress(`anna@${long}.de`), null)
  }
})

test('a normalised address is its own normalised form', () => {
  const piece = fc.constantFrom(...'aÄßIİςΣĲйक٣-+.'.split(''), '\u0301', '\u0307', '\u200c', 'ی')
  const part = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(part, part, (local, label) => {
      const once = normaliseAddress(`${local}@${label}.de`)
      if (once !== null) assert.equal(normaliseAddress(once), once)
    }),
    { numRuns: 5000 },
  )
})

const bad: [written: string, fault: AddressFault][] = [
  ['anna.gmx.de', 'missing_at'],
  ['anna@@gmx.de', 'several_at'],
  ['anna@gmx.de; ben@web.de', 'several_addresses'],
  ['Anna <anna@gmx.de>', 'display_name'],
  ['mailto:anna@gmx.de', 'mailto_prefix'],
  ['anna @gmx.de', 'inner_space'],
  ['anna@gmx.de\n', 'line_break'],
  ['an\u200bna@gmx.de', 'invisible_character'],
  ['an\u200cna@gmx.de', 'invisible_character'],
  ['an\u200dna@gmx.de', 'invisible_character'],
  ['@gmx.de', 'empty_local_part'],
  ['anna@', 'empty_domain'],
  ['.anna@gmx.de', 'misplaced_dot'],
  ['an..na@gmx.de', 'misplaced_dot'],
  ['anna@gmx..de', 'misplaced_dot'],
  ['anna@gmx.de.', 'misplaced_dot'],
  ['"anna meier"@gmx.de', 'quoted_local_part'],
  ['anna(privat)@gmx.de', 'comment'],
  ['anna@gmx.de (Anna Meier)', 'comment'],
  ['ａｎｎａ@gmx.de', 'local_part_characters'],
  [`${'a'.repeat(65)}@gmx.de`, 'local_part_too_long'],
  [`${'ü'.repeat(33)}@gmx.de`, 'local_part_too_long'],
  ['anna@[192.0.2.1]', 'address_literal'],
  ['anna@gmx_net.de', 'domain_characters'],
  ['anna@ｇｍｘ.de', 'domain_characters'],
  ['anna@☃.example', 'domain_characters'],
  ['anna@a·b.cat', 'domain_characters'],
  ['anna@ab--ü.de', 'domain_characters'],
  ['anna@\u0301ü.de', 'domain_characters'],
  ['anna@٣۳.example', 'domain_characters'],
  ['anna@xn--n3h.example', 'domain_encoding'],
  ['anna@xn--a.example', 'domain_encoding'],
  ['anna@xn--MLLER-KVA9.example', 'domain_encoding'],
  ['anna@xn--Mller-kva-.example', 'domain_hyphen'],
  ['anna@gmаil.com', 'mixed_scripts'],
  ['anna@xn--gmil-63d.com', 'mixed_scripts'],
  ['аnna@gmx.de', 'mixed_scripts'],
  ['anna@1a.שלום.example', 'domain_direction'],
  ['anna@aא.example', 'mixed_scripts'],
  ['\u0301anna@gmx.de', 'local_part_characters'],
  ['anna@-gmx.de', 'domain_hyphen'],
  [`anna@${'a'.repeat(64)}.de`, 'domain_label_too_long'],
  [`anna@${'a.'.repeat(126)}example`, 'domain_too_long'],
  ['anna@gmx', 'dotless_domain'],
  ['anna@192.0.2.1', 'top_level_domain'],
  ['anna@gmx.d', 'top_level_domain'],
  [
    `${'a'.repeat(60)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.example`,
    'address_too_long',
  ],
  [`${'ü@ '.repeat(1000)}anna@gmx.de`, 'address_too_long'],
]

for (const [written, fault] of bad) {
  test(`${JSON.stringify(written.slice(0, 40))} cannot be mailed: ${fault}`, () => {
    assert.deepEqual(parseAddress(written), { ok: false, fault })
  })
}

test('no cell takes long to judge, however it is made', () => {
  const cells = {
    several_at: `${'a@'.repeat(990)}b.de`,
    local_part_characters: `${'('.repeat(1980)}a@b.de`,
    inner_space: `a${' '.repeat(1980)}@b.de`,
    domain_too_long: `a@${'ü.'.repeat(990)}de`,
  }
  const open = `<${'a@'.repeat(990)}`
  const before = process.cpuUsage()
  for (let round = 0; round < 200; round++) {
    for (const [fault, cell] of Object.entries(cells)) {
      assert.deepEqual(parseAddress(cell), { ok: false, fault })
    }
    assert.deepEqual(parseAddress(open), { ok: false, fault: 'several_at' })
  }
  const { user } = process.cpuUsage(before)
  assert.ok(user < 800_000, `1,000 cells took ${user} µs of processor time`)
})
