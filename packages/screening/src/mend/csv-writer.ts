const byteOrderMark = '\ufeff'
/** Written out after this many characters at the latest, even in the middle of a block. */
const held = 1 << 20

/** Writes rows as CSV in UTF-8, and passes the bytes on when asked to. */
export class CsvWriter {
  readonly #delimiter: string
  readonly #write: (bytes: Uint8Array) => void | Promise<void>
  #text = byteOrderMark
  #writing: Promise<void> = Promise.resolve()

  /** `delimiter`: the delimiter of the copied file, if it has one. */
  constructor(delimiter: string | null, write: (bytes: Uint8Array) => void | Promise<void>) {
    this.#delimiter = delimiter?.length === 1 ? delimiter : ';'
    this.#write = write
  }

  row(cells: readonly string[]): void {
    this.#text += `${cells.map((cell) => this.#cell(cell)).join(this.#delimiter)}\r\n`
    if (this.#text.length > held) this.#handOn()
  }

  /** Passes on the collected bytes, and waits until they are taken. */
  async flush(): Promise<void> {
    this.#handOn()
    await this.#writing
  }

  #handOn(): void {
    if (this.#text === '') return
    const bytes = encoder.encode(this.#text)
    this.#text = ''
    this.#writing = this.#writing.then(() => this.#write(bytes))
  }

  #cell(text: string): string {
    const needsQuotes = text.includes(this.#delimiter) || /["\r\n]|^\s|\s$/.test(text)
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
  }
}

const encoder = new TextEncoder()
