export * as requests from '../requests/texts.de.ts'
export * as watching from '../watching/texts.de.ts'
