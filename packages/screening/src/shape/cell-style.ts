/** How a cell is written, whatever it says. */
export const cellStyles = [
  'empty',
  'digits',
  'dotted',
  'hyphenated',
  'other_number',
  'lower_case',
  'upper_case',
  'mixed_case',
  'lower_address',
  'mixed_address',
  'letters_and_digits',
] as const

export type CellStyle = (typeof cellStyles)[number]

/** A cell longer than this says nothing about conventions that its beginning does not. */
const longest = 64

export function cellStyle(cell: string): CellStyle {
  if (cell === '') return 'empty'
  let lower = 0
  let upper = 0
  let digits = 0
  for (let i = 0; i < Math.min(cell.length, longest); i++) {
    const code = cell.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) digits++
    else if (isLower(code)) lower++
    else if (isUpper(code)) upper++
  }
  if (cell.includes('@')) return upper === 0 ? 'lower_address' : 'mixed_address'
  if (lower + upper === 0) return numberStyle(cell, digits)
  if (digits > 0) return 'letters_and_digits'
  if (upper === 0) return 'lower_case'
  return lower === 0 && upper > 1 ? 'upper_case' : 'mixed_case'
}

function numberStyle(cell: string, digits: number): CellStyle {
  if (digits === cell.length) return 'digits'
  if (/^\d+\.\d+\.\d+/.test(cell)) return 'dotted'
  return /^\d+-\d+-\d+/.test(cell) ? 'hyphenated' : 'other_number'
}

function isLower(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff && code !== 0xf7)
}

function isUpper(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)
}
