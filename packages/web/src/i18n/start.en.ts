export * as errors from '../api/texts.en.ts'
export * as parts from '../parts/texts.en.ts'
export * as shell from '../shell/texts.en.ts'
