const byteOrderMark = '\ufeff'
/** Written out at the latest with so many characters, also in the middle of a block. */
const held = 1 << 20

/** Writes rows as CSV in UTF-8, and hands the bytes on when asked to. */
export class CsvWriter {
  readonly #delimiter: string
  readonly #write: (bytes: Uint8Array) => void | Promise<void>
  #text = byteOrderMark
  #writing: Promise<void> = Promise.resolve()

  /** `delimiter`: that of the file that is copied, if it has one. */
  constructor(delimiter: string | null, write: (bytes: Uint8Array) => void | Promise<void>) {
    this.#delimiter = delimiter?.length === 1 ? delimiter : ';'
    this.#write = write
  }

  row(cells: readonly string[]): void {
    this.#text += `${cells.map((cell) => this.#cell(cell)).join(this.#delimiter)}\r\n`
    if (this.#text.length > held) this.#handOn()
  }

  /** Hands on what has been gathered, and waits until all of it is taken. */
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
