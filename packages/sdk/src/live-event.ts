/** One server-sent event; `data` is parsed JSON. */
export interface LiveEvent {
  type: string
  data: unknown
  id: string | null
}
