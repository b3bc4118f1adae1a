export { serveTally } from './serve-tally.ts'
