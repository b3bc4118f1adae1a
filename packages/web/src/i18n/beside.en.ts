export * as requests from '../requests/texts.en.ts'
export * as watching from '../watching/texts.en.ts'
