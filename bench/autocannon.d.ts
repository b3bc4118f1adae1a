declare module 'autocannon' {
  /** Of what it takes and gives as much as is used here. */
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    method: 'POST'
    headers: Record<string, string>
    requests: { setupRequest(request: object): object }[]
  }): Promise<object>
}
