import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** One address in front of several ports of this machine, which take turns. */
export interface Balancer {
  port: number
  url: string
  /** Leads to these ports from now on; existing connections stay. */
  lead(ports: readonly number[]): void
  close(): Promise<void>
}

export async function layBalancer(first: readonly number[]): Promise<Balancer> {
  let ports = first
  let turn = 0
  const open = new Set<Socket>()
  const server = createServer({ pauseOnConnect: true }, (near) => {
    keep(near)
    join(near, ports.length)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    lead(others) {
      ports = others
    },
    async close() {
      for (const end of open) end.destroy()
      server.close()
      await once(server, 'close')
    },
  }

  /** If a port does not answer, the next one is tried. */
  function join(near: Socket, tries: number) {
    const far = connect(ports[turn++ % ports.length]!, '127.0.0.1')
    keep(far)
    let isJoined = false
    far.once('connect', () => {
      isJoined = true
      near.pipe(far)
      far.pipe(near)
    })
    far.once('close', () => {
      if (!isJoined && tries > 1) join(near, tries - 1)
      else near.destroy()
    })
    near.once('close', () => far.destroy())
  }

  function keep(end: Socket) {
    open.add(end)
    end.on('error', () => undefined)
    end.once('close', () => open.delete(end))
  }
}
