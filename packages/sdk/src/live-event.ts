/**
 * One server-sent event; `data` is parsed JSON.
 *
 * ```ts
 * const tell = ({ type, data }: LiveEvent) => console.log(type, data)
 * for await (const event of client.followDesk()) tell(event)
 * ```
 */
export interface LiveEvent {
  type: string
  data: unknown
  id: string | null
}
