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
