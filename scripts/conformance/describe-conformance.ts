import type { Conformance } from './conformance.ts'

/** The printed result of a collection: how many cases agree, and each that does not, with its reason. */
export function describeConformance(conformance: Conformance): string {
  const { collection, agreed, cases, disagreements, leftOut = 0, came = [] } = conformance
  const asides =
    leftOut > 0 ? `, ${leftOut} left out: they ask for an option that is not offered` : ''
  return [
    `${collection}: ${agreed} of ${cases} agree${asides}`,
    ...came.map((line) => `  ${line}`),
    ...disagreements.flatMap((disagreement) => [
      `  ${disagreement.case}`,
      `    expected ${disagreement.expected}`,
      `    got      ${disagreement.got}`,
      `    ${disagreement.why === null ? 'NOT MEANT TO DIFFER' : `meant: ${disagreement.why}`}`,
    ]),
  ].join('\n')
}
