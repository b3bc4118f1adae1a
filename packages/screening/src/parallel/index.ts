import { PackedTally } from '../packing/packed-tally.ts'
import type { TallyPort, ToTally } from './tally-elsewhere.ts'

/** The counting thread's side: takes packs from the port and answers with the results, file by file. */
export function serveTally(port: TallyPort): void {
  let tally: PackedTally | null = null
  port.listen((received) => {
    const message = received as ToTally
    try {
      if (message.kind === 'begin') tally = new PackedTally(message.setup, message.columns)
      else if (message.kind === 'pack') {
        const { ints, bytes } = message.pack
        tally!.take(message.pack)
        port.postMessage({ kind: 'taken', room: { ints, bytes } }, [ints.buffer, bytes.buffer])
      } else {
        port.postMessage({ kind: 'done', tallied: tally!.finish(message.shape) }, [])
        tally = null
      }
    } catch (error) {
      port.postMessage({ kind: 'failed', message: String(error) }, [])
    }
  })
}
