import assert from 'node:assert/strict'
import { test } from 'node:test'
import { texts as deskDe } from '../desk/case/texts.de.ts'
import { texts as deskEn } from '../desk/case/texts.en.ts'
import { texts as partsDe } from '../parts/texts.de.ts'
import { texts as partsEn } from '../parts/texts.en.ts'
import { texts as listsDe } from './texts.de.ts'
import { texts as listsEn } from './texts.en.ts'

test('a delivery that is reviewed for its findings is not told to hold anything graver than these are', () => {
  const told = [
    [partsDe, listsDe, deskDe],
    [partsEn, listsEn, deskEn],
  ] as const
  for (const [parts, lists, desk] of told) {
    // Several findings of less weight are a reason, too, and the desk shows each with its own.
    const weight = new RegExp(`${parts.severity.serious}|${parts.severity.warning}`, 'i')
    for (const words of [
      lists.imports.setApart.grave_finding,
      lists.sources.setApart.grave_finding,
      desk.list.came.grave_finding,
    ]) {
      assert.doesNotMatch(words, weight)
    }
  }
})
