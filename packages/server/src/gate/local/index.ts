export { localGate } from './local-gate.ts'
