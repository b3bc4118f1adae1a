/** Gives bytes as an upload does: in chunks of the lengths named, in turn. */
export async function* chunks(
  file: Uint8Array | string,
  lengths: readonly number[] = [65_536],
): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length]!
    yield bytes.slice(at, at + length)
    at += length
  }
}
