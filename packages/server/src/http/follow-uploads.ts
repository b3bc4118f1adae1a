import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { writtenProblem } from './problem.ts'
import type { App } from './server.ts'

/**
 * Ends the uploads of these routes that will never be whole. A sender of whom nothing is heard for so many
 * milliseconds is gone, even where its connection does not know it yet; one that stops in the middle and
 * still listens is told FILE_INTERRUPTED, which no handler can, since its request is destroyed by then.
 */
export function followUploads(app: App, milliseconds: number): void {
  const underWay = new WeakSet<Socket>()
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.complete !== false) return
    underWay.add(raw.socket)
    raw.socket.setTimeout(milliseconds)
    raw.once('end', () => {
      // Our own work on the file may take longer than a sender may be silent.
      if (underWay.has(raw.socket)) raw.socket.setTimeout(0)
    })
  })
  app.addHook('onResponse', async ({ raw }) => {
    underWay.delete(raw.socket)
  })
  app.server.prependListener('clientError', (_error, socket: Socket) => {
    if (underWay.has(socket) && socket.writable)
      socket.end(writtenProblem('FILE_INTERRUPTED', randomUUID()))
  })
}
