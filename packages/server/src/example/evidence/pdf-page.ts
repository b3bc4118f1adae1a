import type { EvidenceFile } from './evidence-file.ts'

/** What stands on a page: written lines, and boxes as forms have them. */
export type PagePart =
  | { kind: 'title' | 'line' | 'small'; text: string }
  | { kind: 'field'; label: string; value?: string }
  | { kind: 'tick'; label: string; ticked: boolean }
  | { kind: 'button'; label: string }

const left = 70
const longestLine = 82

/** One A4 page of PDF 1.4, drawn from parts from top to bottom. */
export function pdfPage(name: string, parts: readonly PagePart[]): EvidenceFile {
  let y = 770
  const drawn = parts.flatMap((part) => {
    const { commands, height } = draw(part, y)
    y -= height
    return commands
  })
  return { name, bytes: pdf(drawn.join('\n')) }
}

function draw(part: PagePart, y: number): { commands: string[]; height: number } {
  switch (part.kind) {
    case 'title':
      return { commands: [text(part.text, left, y, 18, true)], height: 34 }
    case 'line':
    case 'small':
      return paragraph(part.text, y, part.kind === 'line' ? 11 : 8.5)
    case 'field':
      return {
        commands: [
          text(part.label, left, y, 10, true),
          box(left, y - 28, 330, 20),
          text(part.value ?? '', left + 6, y - 22, 10),
        ],
        height: 48,
      }
    case 'tick': {
      const { commands, height } = paragraph(part.label, y, 10, 22)
      const cross = part.ticked ? [text('x', left + 3, y, 11, true)] : []
      return { commands: [box(left, y - 2, 12, 12), ...cross, ...commands], height: height + 8 }
    }
    case 'button':
      return {
        commands: [box(left, y - 14, 150, 24), text(part.label, left + 14, y - 6, 10, true)],
        height: 46,
      }
  }
}

function paragraph(words: string, y: number, size: number, indent = 0) {
  const lines = wrapped(words)
  return {
    commands: lines.map((line, row) => text(line, left + indent, y - row * (size + 4), size)),
    height: lines.length * (size + 4) + 6,
  }
}

function wrapped(words: string): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < longestLine) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}

function text(words: string, x: number, y: number, size: number, bold = false): string {
  const escaped = words.replace(/[\\()]/g, (letter) => `\\${letter}`)
  return `BT /${bold ? 'B' : 'R'} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`
}

function box(x: number, y: number, width: number, height: number): string {
  return `0.6 w ${x} ${y} ${width} ${height} re S`
}

/** The file around the drawing: objects, and the table of where each begins. */
function pdf(drawing: string): Uint8Array {
  const font = (face: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${face} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /R 4 0 R /B 5 0 R >> >> >>',
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Length ${windows1252(drawing).length} >>\nstream\n${drawing}\nendstream`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = windows1252(body).length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return windows1252(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${windows1252(body).length}\n%%EOF\n`,
  )
}

const quotes: Readonly<Record<string, number>> = {
  '„': 0x84,
  '“': 0x93,
  '”': 0x94,
  '‚': 0x82,
  '‘': 0x91,
  '’': 0x92,
  '–': 0x96,
  '…': 0x85,
  '€': 0x80,
}

/** The page's encoding; what it lacks becomes a question mark. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0)!
    return quotes[letter] ?? (code < 256 ? code : 0x3f)
  })
}
