export * as case from '../case/texts.en.ts'
export * as desk from '../desk/texts.en.ts'
export * as screening from '../lists/screening/texts.en.ts'
export * as sources from '../sources/texts.en.ts'
