import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to the server that a journey can hold up in the middle, and cut. */
export interface Line {
  url: string
  /** Holds up every connection that has sent this many bytes; smaller ones pass. */
  hold(afterBytes: number): void
  /** Lets everything through again, and accepts new connections. */
  release(): void
  /** Breaks every connection, and accepts no new one. */
  cut(): void
  close(): Promise<void>
}

export async function openLine(to: string): Promise<Line> {
  const { port } = new URL(to)
  const open = new Set<Socket>()
  let limit = Number.POSITIVE_INFINITY
  let isCut = false
  const server = createServer((client) => {
    if (isCut) return void client.destroy()
    const upstream = connect(Number(port), '127.0.0.1')
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    upstream.pipe(client)
    client.on('data', (bytes) => {
      if (!upstream.write(bytes) || client.bytesRead > limit) client.pause()
    })
    upstream.on('drain', () => client.bytesRead <= limit && client.resume())
    client.on('release', () => client.resume())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(afterBytes) {
      limit = afterBytes
    },
    release() {
      limit = Number.POSITIVE_INFINITY
      isCut = false
      for (const socket of open) socket.emit('release')
    },
    cut() {
      isCut = true
      for (const socket of open) socket.destroy()
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
