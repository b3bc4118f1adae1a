/** A recipients file as a customer would export it. */
export interface RecipientsFile {
  name: string
  bytes: Uint8Array
}

interface Format {
  delimiter: ';' | ',' | '\t'
  encoding: 'utf8' | 'utf8-bom' | 'windows-1252'
  lineEnd?: '\n' | '\r\n'
}

/** Writes rows the way spreadsheets and shop systems do. */
export function recipientsFile(
  name: string,
  { delimiter, encoding, lineEnd = '\r\n' }: Format,
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): RecipientsFile {
  const lines: string[] = [header.join(delimiter)]
  for (const row of rows) {
    lines.push(row.map((cell) => quoted(cell, delimiter)).join(delimiter))
  }
  const text = `${encoding === 'utf8-bom' ? '\uFEFF' : ''}${lines.join(lineEnd)}${lineEnd}`
  return { name, bytes: encoding === 'windows-1252' ? westernBytes(text) : Buffer.from(text) }
}

function quoted(cell: string, delimiter: string): string {
  if (!cell.includes(delimiter) && !cell.includes('"')) return cell
  return `"${cell.replaceAll('"', '""')}"`
}

/** Letters that the code page lacks lose their marks, as they do in an old shop system. */
function westernBytes(text: string): Uint8Array {
  const western = text.replace(/[\u0100-\uffff]/g, (letter) =>
    (letter === 'ı' ? 'i' : letter === 'ł' ? 'l' : letter).normalize('NFD').charAt(0),
  )
  return Buffer.from(western, 'latin1')
}
