import type { Contradiction, DeskSignal, Finding, SheetFound } from '@freigabe/contract'
import type { CaseReading } from '../case-context.tsx'

/** What a line of the sheet points to, as the case holds it. */
export type WhatWasFound =
  | { kind: 'finding'; finding: Finding }
  | { kind: 'signal'; signal: DeskSignal }
  | { kind: 'contradiction'; contradiction: Contradiction }

type Holding = Pick<CaseReading['shown'], 'batches' | 'signals' | 'contradictions'>

/** Finds again what a line of the sheet points to; null where the case no longer holds it. */
export function whatWasFound(shown: Holding, found: SheetFound): WhatWasFound | null {
  switch (found.from) {
    case 'signal': {
      const signal = shown.signals.find(({ code }) => code === found.code)
      return signal ? { kind: 'signal', signal } : null
    }
    case 'contradiction': {
      const alike = shown.contradictions.filter(({ code }) => code === found.code)
      // One contradiction may tell against several statements, each in words of its own.
      const contradiction = alike.find(({ text }) => text.de === found.text.de) ?? alike[0]
      return contradiction ? { kind: 'contradiction', contradiction } : null
    }
    default: {
      const batch = shown.batches.find(({ id }) => id === found.batchId)
      const findings =
        found.from === 'finding'
          ? batch?.screening?.findings
          : batch?.screening?.comparison?.findings
      const finding = findings?.find(({ id }) => id === found.code)
      return finding ? { kind: 'finding', finding } : null
    }
  }
}
