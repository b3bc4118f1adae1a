import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { shippedPacks } from './load-packs.ts'
import { readPack } from './read-pack.ts'

const house = await readFile(join(shippedPacks, 'house.yaml'), 'utf8')

type Case = [name: string, from: string, to: string, place: string, code: string, de: RegExp]

describe('a pack that cannot be read', () => {
  const yaml: Case[] = [
    ['a tab', '  businessDays: 1', '\tbusinessDays: 1', '\tb', 'yaml_tab', /mit Leerzeichen/],
    [
      'a key twice',
      'basis: house',
      'basis: house\nbasis: law',
      'basis: l',
      'yaml_key_twice',
      /zwe/,
    ],
    ['an odd start', 'lapseAfterDays: 30', 'lapseAfterDays: @30', '@', 'yaml_start', /Anführung/],
    ['an escape', '"0.8"', '"0\\.8"', '\\.8', 'yaml_escape', /hat \\ hier keine Bedeutung/],
    ['a second pack', 'lapseAfterDays: 30', '---\nid: other', '---', 'yaml_documents', /zweites/],
    [
      'a word',
      'lapseAfterDays: 30',
      'lapseAfterDays: 30\nhello',
      'hello',
      'yaml_character_missing',
      /Parsers: /,
    ],
    ['two colons', 'basis: house', 'basis: a: b', 'a: b', 'yaml_second_colon', /Schlüssel zu v/],
    ['an alias', 'basis: house', 'basis: *none', '', 'yaml_alias', /Verweis/],
  ]
  const values: Case[] = [
    [
      'an unknown key',
      'lapseAfterDays',
      'lapseAfter',
      'lapseAfter',
      'key_unknown',
      /das lapseAfter h/,
    ],
    [
      'a value left out',
      'businessDays: 1',
      'businessDays:',
      'businessDays',
      'value_missing',
      /fehlt/,
    ],
    [
      'a key left out',
      '  businessDays: 1\n',
      '',
      'promise:',
      'value_missing',
      /businessDays: Das fehlt/,
    ],
    [
      'a text for a number',
      'lapseAfterDays: 30',
      'lapseAfterDays: soon',
      'lapseA',
      'value_type',
      /eine Zahl hin, nicht ein Text/,
    ],
    [
      'half a day',
      'lapseAfterDays: 30',
      'lapseAfterDays: 3.5',
      'lapseA',
      'value_type',
      /eine ganze Zahl hin, nicht 3\.5/,
    ],
    [
      'no day at all',
      'lapseAfterDays: 30',
      'lapseAfterDays: 0',
      'lapseA',
      'number_above',
      /größer als 0/,
    ],
    [
      'a list for a mapping',
      'promise:\n',
      'promise: []\nsurprise:\n',
      'promise',
      'value_type',
      /Zuordnung .* hin, nicht eine Liste/,
    ],
    ['another basis', 'basis: house', 'basis: custom', 'basis', 'value_choice', /none, law, house/],
    ['an id in capitals', 'id: csa\n', 'id: CSA\n', 'id: CSA', 'id_form', /Kleinbuchstaben/],
    [
      'a link without https',
      'url: https://certified',
      'url: http://certified',
      'url',
      'link_form',
      /https/,
    ],
    ['a year too many', 'days: 30\n', 'days: 3000\n', 'days: 3000', 'number_most', /höchstens 366/],
    ['a share of all', 'Share: 0.25', 'Share: 1', 'atRiskShare', 'number_below', /kleiner als 1/],
    [
      'an id twice',
      'id: csa_criteria',
      'id: csa',
      'id: csa\n',
      'id_twice',
      /csa steht hier zweimal/,
    ],
  ]
  for (const [name, from, to, place, code, de] of [...yaml, ...values]) {
    test(`says so in German, at its place: ${name}`, () => {
      assert.ok(house.includes(from), `house.yaml holds ${from}`)
      const text = house.replace(from, to)
      const read = readPack('house.yaml', text)
      assert.ok('faults' in read)
      const fault = read.faults.find((found) => found.code === code)
      assert.ok(fault, JSON.stringify(read.faults))
      assert.match(fault.text.de, de)
      const line = text.split('\n')[fault.line - 1]!
      assert.ok(`${line.slice(fault.column - 1)}\n`.startsWith(place), `${fault.line}: ${line}`)
    })
  }

  test('is said to be empty where it is', () => {
    const read = readPack('house.yaml', '# Nothing yet.\n')
    assert.ok('faults' in read)
    assert.deepEqual(
      read.faults.map(({ text }) => text.de),
      ['Diese Datei ist leer.'],
    )
  })
})
