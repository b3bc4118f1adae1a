/**
 * Whether a spreadsheet might take the cell for a formula and run it. What holds nothing but digits
 * and the marks of numbers, such as `+49 40 123` or `-3,5`, calls nothing and stays.
 */
export function isFormula(cell: string): boolean {
  return (
    /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell) && !/^[\s]*[+-][\d\s.,/()-]*$/.test(cell)
  )
}
