export * as case from '../case/texts.de.ts'
export * as desk from '../desk/texts.de.ts'
export * as screening from '../lists/screening/texts.de.ts'
export * as sources from '../sources/texts.de.ts'
