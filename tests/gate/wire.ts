import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line between a follower and the server that can be cut, or hold back what the server says. */
export interface Wire {
  url: string
  /** Breaks open connections, and lets nothing through until `mend`. */
  cut(): void
  /** Holds back what the server says until `mend`, as a buffering proxy does. */
  holdBack(): void
  mend(): void
  close(): Promise<void>
}

/** Lays a line to a port of this machine. */
export async function layWire(port: number): Promise<Wire> {
  let state: 'open' | 'cut' | 'held' = 'open'
  const lines = new Set<{ near: Socket; far: Socket }>()
  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    const line = { near, far }
    lines.add(line)
    near.pipe(far)
    far.pipe(near)
    if (state === 'held') far.unpipe(near).pause()
    for (const end of [near, far]) {
      end.on('error', () => undefined)
      end.on('close', () => {
        lines.delete(line)
        near.destroy()
        far.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      state = 'cut'
      for (const { near } of lines) near.destroy()
    },
    holdBack() {
      state = 'held'
      for (const { near, far } of lines) far.unpipe(near).pause()
    },
    mend() {
      state = 'open'
      for (const { near, far } of lines) far.pipe(near)
    },
    async close() {
      for (const { near } of lines) near.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
