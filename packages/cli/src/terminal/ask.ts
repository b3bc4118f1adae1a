import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Terminal } from './terminal.ts'
import type { Text } from './text.ts'

/** Asks for one line. */
export async function ask(terminal: Terminal, question: Text): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await line.question(`${terminal.words(question)} `)).trim()
  } finally {
    line.close()
  }
}

/** Asks for one line and shows nothing of what is typed. */
export async function askHidden(terminal: Terminal, question: Text): Promise<string> {
  process.stderr.write(`${terminal.words(question)} `)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await line.question('')
  } finally {
    line.close()
    process.stderr.write('\n')
  }
}
