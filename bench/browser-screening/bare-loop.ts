/** A worker that does nothing with a file but read its bytes. */
export const bareLoop = `
  onmessage = async ({ data: file }) => {
    const reader = file.stream().getReader()
    let bytes = 0
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes += piece.value.length
    }
    postMessage(bytes)
  }
`
