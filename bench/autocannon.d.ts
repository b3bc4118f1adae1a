declare module 'autocannon' {
  /** Only the parts of its interface that are used here. */
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    method: 'POST'
    headers: Record<string, string>
    requests: { setupRequest(request: object): object }[]
  }): Promise<object>
}
