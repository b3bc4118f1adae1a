import type { RecordReader, RecordSink } from './text-lines.ts'

/** Whether a text begins with an address card. */
export function isVcard(text: string): boolean {
  return /^\s*BEGIN:VCARD[ \t]*\r?\n/i.test(text)
}

/** Values that are no text, or longer than one, are not kept. */
const longestValue = 4096

/**
 * Reads address cards of versions 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), one after another: each property is a
 * value under its name. Lines that were folded are joined, quoted-printable text is decoded, pictures and keys
 * are left out. A card that is not closed costs itself.
 */
export class VcardReader implements RecordReader {
  readonly #sink: RecordSink
  #begun: number | null = null
  #entry: [string, string][] = []
  /** The property whose lines are being joined; null where none is, or where it is not kept. */
  #property: string | null = null

  constructor(sink: RecordSink) {
    this.#sink = sink
  }

  line(text: string, number: number): void {
    if (this.#continues(text)) return
    this.#endProperty()
    if (/^BEGIN:VCARD\s*$/i.test(text)) {
      this.#abandon('broken_entry')
      this.#begun = number
    } else if (/^END:VCARD\s*$/i.test(text)) this.#endCard()
    else this.#property = text
  }

  end(): void {
    this.#endProperty()
    this.#abandon('cut_off')
  }

  /** Folded lines begin with space; a line of quoted-printable text goes on after `=`. */
  #continues(text: string): boolean {
    const property = this.#property
    if (property === null) return false
    const isSoft = property.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(property)
    if (!isSoft && !/^[ \t]/.test(text)) return false
    const joined = isSoft ? property.slice(0, -1) + text.trimStart() : property + text.slice(1)
    if (joined.length <= longestValue) this.#property = joined
    return true
  }

  #endProperty(): void {
    const read = this.#property === null ? null : readProperty(this.#property)
    this.#property = null
    if (read !== null && this.#begun !== null) this.#entry.push(read)
  }

  #endCard(): void {
    if (this.#begun !== null) this.#sink.entry(this.#begun, this.#entry)
    this.#begun = null
    this.#entry = []
  }

  #abandon(fault: 'broken_entry' | 'cut_off'): void {
    if (this.#begun !== null) this.#sink.refused(this.#begun, fault)
    this.#begun = null
    this.#entry = []
  }
}

const notText = /^(photo|logo|sound|key|version|prodid)$/i

function readProperty(line: string): [string, string] | null {
  const match = /^(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;(?:[^:";]|"[^"]*")*)*):(.*)$/s.exec(line)
  if (match === null) return null
  const [, written, parameters, value] = match as unknown as [string, string, string, string]
  if (notText.test(written) || /ENCODING=(b|base64)\b|;BASE64\b/i.test(parameters)) return null
  const name = written.toUpperCase()
  const text = /QUOTED-PRINTABLE/i.test(parameters)
    ? decodeQuoted(value, /CHARSET=(?:utf-?8)/i.test(parameters) || !/CHARSET/i.test(parameters))
    : value
  // An X.400 address is none of the internet.
  if (name === 'EMAIL' && /x400/i.test(parameters)) return null
  return [name, unescaped(text)]
}

function decodeQuoted(value: string, isUtf8: boolean): string {
  const bytes = value.replace(/=([0-9A-F]{2})/gi, (_, digits) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
  if (/[^\0-\xff]/.test(bytes)) return bytes
  const decoder = new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252')
  return decoder.decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)))
}

function unescaped(text: string): string {
  return text.replace(/\\([\\,;:nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign)).trim()
}
