/** The parts of an input as the client handles them once their types have been checked. */
export interface LooseInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}
