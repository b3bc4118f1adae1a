/** The gate inside the process that sends: follows the server and answers at once. */

export { GateStale } from './follow.ts'
export type { NatsConnection } from './nats/connection.ts'
export {
  type Gate,
  type GateOptions,
  type GateQuestion,
  type GateVerdict,
  type GroupGate,
  openGate,
} from './open-gate.ts'
export { type PermitKeys, readPermitKeys } from './permit-keys.ts'
export { type AttachedGate, attachGate, type SharedGate } from './share-gate.ts'
export type { PermitTaken, PermitWish } from './take-permit.ts'
export {
  type PermitCheck,
  type PermitClaims,
  type PermitName,
  type PermitUse,
  verifyPermit,
} from './verify-permit.ts'
