export * as errors from '../api/texts.de.ts'
export * as parts from '../parts/texts.de.ts'
export * as shell from '../shell/texts.de.ts'
