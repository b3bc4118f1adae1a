import { readMessage } from '@freigabe/gate'

/** The position at which a message ends. Throws where it is none. */
export async function headingOf(message: Uint8Array): Promise<string> {
  const { heading } = await readMessage(inOnePiece(message))
  return heading.position
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}
