import type { FaultWords } from '@freigabe/core'

/** One fault of a policy file, with the place in it; line and column count from 1. */
export interface PolicyFault extends FaultWords {
  file: string
  line: number
  column: number
}

/** Every fault of the policy files at once. */
export class PolicyFaults extends Error {
  readonly faults: readonly PolicyFault[]
  constructor(faults: readonly PolicyFault[]) {
    const lines = faults.map(
      ({ file, line, column, text }) => `${file}:${line}:${column} ${text.en}`,
    )
    super(`The policy cannot be used:\n${lines.join('\n')}`)
    this.name = 'PolicyFaults'
    this.faults = faults
  }
}
