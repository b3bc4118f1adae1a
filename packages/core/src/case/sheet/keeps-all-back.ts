import type { LaidFound, LaidLine } from './sheet.ts'

type Found = Pick<LaidFound, 'severity' | 'speaks'>

/** As much of a sheet as says what speaks against a statement. */
export interface WhatSpeaks {
  lines: readonly (Pick<LaidLine, 'statement' | 'standing'> & { found: readonly Found[] })[]
  beside: readonly Found[]
}

/**
 * Whether something speaks against the statements that a refusal rests on, and its customer may read none of it. What
 * the desk found beside the statements may be what it judged them by; what the customer reads there says nothing of
 * them. Where the refusal names no statements, it rests on all of them, and on what was found beside them.
 *
 * @param known the sheet as the desk has it
 * @param told the same sheet as the customer reads it
 */
export function keepsAllBack(
  known: WhatSpeaks,
  told: WhatSpeaks,
  restsOn: readonly string[],
): boolean {
  const isOnAll = restsOn.length === 0
  const isNamed = ({ statement }: WhatSpeaks['lines'][number]) =>
    isOnAll || restsOn.includes(statement)
  const isKnown = known.lines.filter(isNamed).some(isAgainst) || known.beside.some(weighs)
  const isTold = told.lines.filter(isNamed).some(isAgainst) || (isOnAll && told.beside.some(weighs))
  return isKnown && !isTold
}

function isAgainst({ standing, found }: WhatSpeaks['lines'][number]): boolean {
  return standing === 'against' || standing === 'missing' || found.some(weighs)
}

function weighs({ severity, speaks }: Found): boolean {
  return speaks === 'against' && severity !== 'info'
}
