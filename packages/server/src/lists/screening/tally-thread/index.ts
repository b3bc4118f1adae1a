export { tallyThreadFor } from './tally-thread-for.ts'
