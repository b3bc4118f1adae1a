import { Tally } from '../tally.ts'
import type { TallyPort, ToTally } from './tally-port.ts'
import { Unpacker } from './unpack.ts'

/** The counting thread's side: takes packs from the port and answers with what they came to. */
export function serveTally(port: TallyPort): void {
  let tally: Tally | null = null
  let unpacker: Unpacker | null = null
  port.onmessage = ({ data }) => {
    const message = data as ToTally
    try {
      if (message.kind === 'begin') {
        tally = new Tally(message.setup)
        unpacker = new Unpacker(message.columns, tally)
      } else if (message.kind === 'pack') {
        const { ints, bytes } = message.pack
        unpacker!.take(message.pack)
        const room = { ints, bytes }
        port.postMessage({ kind: 'taken', room }, [ints.buffer, bytes.buffer] as ArrayBuffer[])
      } else {
        port.postMessage({ kind: 'done', tallied: tally!.finish(message.shape) }, [])
      }
    } catch (error) {
      port.postMessage({ kind: 'failed', message: String(error) }, [])
    }
  }
}
