/** The gate inside the process that sends: follows the server and answers at once. */

export type { AttachedGate, GateQuestion, GateVerdict, GroupGate } from './ask-gate.ts'
export { GateStale } from './follow.ts'
export type { NatsConnection } from './nats/connection.ts'
export { NatsUnused } from './nats/open-line.ts'
export { type Gate, type GateOptions, openGate } from './open-gate.ts'
export { attachGate, type SharedGate } from './share-gate.ts'
export type { PermitTaken, PermitWish } from './take-permit.ts'
export {
  type PermitCheck,
  type PermitClaims,
  type PermitKeys,
  type PermitName,
  type PermitUse,
  readPermitKeys,
  verifyPermit,
} from './verify-permit.ts'
