/** Where an address stands in a cell, by characters. */
export interface Place {
  start: number
  end: number
}

/**
 * Finds the addresses of a cell that holds more than one bare address: several of them, or one in a frame that
 * programs put around it, such as `Name <address>`, `mailto:` or a link. Null where anything would have to be
 * guessed; whether what stands there is a valid address is not judged.
 */
export function addressesInCell(cell: string): Place[] | null {
  const places: Place[] = []
  let isInName = false
  for (const piece of piecesOf(cell)) {
    const text = cell.slice(piece.start, piece.end)
    if (!text.includes('@')) {
      isInName = true
      continue
    }
    const found = framedIn(text)
    // Only a name may be cut by a comma: Muster, Anna <anna@gmx.de>.
    if (isInName && found?.isNamed !== true) return null
    const inPiece = found === null ? bareOnes(text) : [found]
    if (inPiece === null) return null
    isInName = false
    for (const { start, end } of inPiece)
      places.push({ start: piece.start + start, end: piece.start + end })
  }
  return isInName || places.length === 0 ? null : places
}

const separators = new Set([';', ',', '\n', '\r', '\t', '|'])
const closing: Readonly<Record<string, string>> = { '"': '"', '<': '>', '(': ')', '[': ']' }

/** Cuts a cell at the signs that stand between addresses, but not inside quotes or brackets. */
function piecesOf(cell: string): Place[] {
  const pieces: Place[] = []
  let start = 0
  let close: string | undefined
  for (let at = 0; at <= cell.length; at++) {
    const sign = cell[at]
    if (sign !== undefined && close !== undefined) {
      if (sign === close) close = undefined
    } else if (sign === undefined || separators.has(sign)) {
      const piece = trimmed(cell, start, at)
      if (piece.start < piece.end) pieces.push(piece)
      start = at + 1
    } else close = closing[sign]
  }
  return pieces
}

function trimmed(cell: string, from: number, to: number): Place {
  let [start, end] = [from, to]
  while (start < end && cell[start]! <= ' ') start++
  while (end > start && cell[end - 1]! <= ' ') end--
  return { start, end }
}

const address = String.raw`([^\s"<>()[\]]+@[^\s"<>()[\]]+)`

/** What stands around an address. Where a second group is named, it must not speak of another address. */
const frames: readonly RegExp[] = [
  /^=?"+([^"]*)"+$/,
  /^'([^']*)'$/,
  /^mailto:([^?\s]+)(?:\?.*)?$/i,
  /^(?:e-?mail|to|cc|bcc|an|kopie|blindkopie)\s*:\s*(\S.*)$/i,
  new RegExp(`^(?<name>[^<>]*)<\\s*(?:mailto:)?${address}\\s*>$`, 'i'),
  new RegExp(`^(?<name>[^()]*)\\(\\s*(?:mailto:)?${address}\\s*\\)$`, 'i'),
  new RegExp(`^(?<name>[^[\\]]*)\\[\\s*(?:mailto:)?${address}\\s*\\]$`, 'i'),
  new RegExp(`^${address}\\s*\\((?<name>[^()@]*)\\)$`),
  /^\[(?<name>[^[\]]*)\]\(\s*(?:mailto:)?([^()\s?]+)(?:\?[^()]*)?\)$/i,
  /^<a\s[^<>]*href\s*=\s*["']*mailto:([^"'?<>\s]+)[^<>]*>(?<name>[^<>]*)<\/a>$/i,
]

/** A sign that every frame has. */
const framing = /["'<([:]/

function firstFrame(text: string): RegExpExecArray | null {
  for (const frame of frames) {
    const match = frame.exec(text)
    if (match !== null) return match
  }
  return null
}

/** More frames are not put around each other. */
const mostFrames = 3

/** A name with its address is shorter; longer texts would cost time. */
const longestPiece = 1000

function framedIn(text: string): (Place & { isNamed: boolean }) | null {
  let inner = text.length > longestPiece ? '' : text
  let isNamed = false
  for (let frame = 0; frame <= mostFrames; frame++) {
    if (isBare(inner)) {
      const start = text.lastIndexOf(inner)
      return { start, end: start + inner.length, isNamed }
    }
    const match = framing.test(inner) ? firstFrame(inner) : null
    if (match === null) return null
    const { name } = match.groups ?? {}
    const next = match.slice(1).find((part) => part !== undefined && part !== name) ?? name ?? ''
    if (name !== undefined && !agrees(name, next)) return null
    isNamed ||= name !== undefined
    inner = next.trim()
  }
  return null
}

/** A name may be the address once more, but not another one. */
function agrees(name: string, inner: string): boolean {
  const written = name.match(/[^\s"'<>()[\],;]+@[^\s"'<>()[\],;]+/g) ?? []
  return written.every((other) => other.toLowerCase() === inner.toLowerCase())
}

/** An address without a frame, perhaps with an @ too many. */
function isBare(text: string): boolean {
  if (text.length > longestPiece || /^mailto:|^'.*'$|@.*\/.*@/i.test(text)) return false
  return /^[^\s"<>()[\]]+@[^\s"<>()[\]@]+$/.test(text)
}

/** Several addresses with nothing but space or slashes between them. */
function bareOnes(text: string): Place[] | null {
  const places = Array.from(text.matchAll(/[^\s/]+/g), (word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }))
  const areBare = places.every(({ start, end }) => isBare(text.slice(start, end)))
  return areBare && places.length > 1 ? places : null
}
