import type { RecordReader, RecordSink } from './text-lines.ts'

/** Whether a text begins like a directory export: a distinguished name, perhaps after remarks and a version. */
export function isLdif(text: string): boolean {
  const lines = text.slice(0, 8192).split(/\r\n|\r|\n/)
  const said = lines.filter((line) => line.trim() !== '' && !/^[# ]/.test(line))
  const first = /^version:/i.test(said[0] ?? '') ? said[1] : said[0]
  return /^dn::? *[\w+/-]/i.test(first ?? '')
}

/** Values that are no text, or longer than one, are not kept. */
const longestValue = 4096

/**
 * Reads the entries of a directory (LDIF, RFC 2849): each attribute is a value under its name, base64 is
 * decoded. Containers, such as organisational units, are no recipients and give no entry.
 */
export class LdifReader implements RecordReader {
  readonly #sink: RecordSink
  #begun: number | null = null
  #entry: [string, string][] = []
  #isContainer = false
  #attribute = ''

  constructor(sink: RecordSink) {
    this.#sink = sink
  }

  line(text: string, number: number): void {
    if (text.startsWith(' ')) {
      if (this.#attribute.length < longestValue) this.#attribute += text.slice(1)
      return
    }
    this.#endAttribute()
    if (text.trim() === '') this.#endEntry()
    else {
      if (/^dn::?/i.test(text)) {
        this.#endEntry()
        this.#begun = number
      }
      this.#attribute = text
    }
  }

  end(): void {
    this.#endAttribute()
    this.#endEntry()
  }

  #endAttribute(): void {
    const match = /^([A-Za-z][\w.-]*)(?:;[\w;-]+)?:(:|<)? *(.*)$/s.exec(this.#attribute)
    this.#attribute = ''
    if (match === null) return
    const [, name, form, value] = match as unknown as [string, string, string | undefined, string]
    const text = form === ':' ? decodeBase64(value) : form === '<' ? '' : value.trim()
    if (/^objectclass$/i.test(name)) this.#isContainer ||= container.test(text)
    else if (!/^(dn|version|changetype)$/i.test(name)) this.#entry.push([name, readable(text)])
  }

  #endEntry(): void {
    const isPerson = !this.#isContainer || this.#entry.some(([name]) => /mail/i.test(name))
    if (this.#begun !== null && isPerson) this.#sink.entry(this.#begun, this.#entry)
    this.#begun = null
    this.#entry = []
    this.#isContainer = false
  }
}

const container =
  /^(organizationalUnit|organization|dcObject|domain|container|country|locality|builtinDomain)$/i

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Empty where it is no text, as a picture is none. */
function decodeBase64(value: string): string {
  try {
    return utf8.decode(Uint8Array.from(atob(value.trim()), (letter) => letter.charCodeAt(0)))
  } catch {
    return ''
  }
}

/** A moment as directories write it (RFC 4517, 3.3.13), written as others do. */
function readable(text: string): string {
  return text.replace(
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(Z|[+-]\d{4})$/,
    (_, year, month, day, hour, minute, second = '00', zone) =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`,
  )
}
