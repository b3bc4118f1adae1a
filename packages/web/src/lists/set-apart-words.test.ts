import assert from 'node:assert/strict'
import { test } from 'node:test'
import { texts as deskDe } from '../desk/case/texts.de.ts'
import { texts as deskEn } from '../desk/case/texts.en.ts'
import { texts as partsDe } from '../parts/texts.de.ts'
import { texts as partsEn } from '../parts/texts.en.ts'
import { texts as sourcesDe } from '../sources/texts.de.ts'
import { texts as sourcesEn } from '../sources/texts.en.ts'
import { texts as listsDe } from './texts.de.ts'
import { texts as listsEn } from './texts.en.ts'

test('a delivery that is reviewed for its findings is not told to hold anything graver than these are', () => {
  const told = [
    [partsDe, listsDe, sourcesDe, deskDe],
    [partsEn, listsEn, sourcesEn, deskEn],
  ] as const
  for (const [parts, lists, sources, desk] of told) {
    // Several findings of less weight are a reason, too, and the desk shows each with its own.
    const weight = new RegExp(`${parts.severity.serious}|${parts.severity.warning}`, 'i')
    for (const words of [
      lists.imports.setApart.grave_finding,
      sources.setApart.grave_finding,
      desk.list.came.grave_finding,
    ]) {
      assert.doesNotMatch(words, weight)
    }
  }
})
