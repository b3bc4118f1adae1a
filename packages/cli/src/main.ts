import { keepCompiled } from './keep-compiled.ts'

// This first, then the rest: modules imported at the top would be compiled before it.
keepCompiled()
const { runCommandLine } = await import('./run-command-line.ts')
const { openTerminal } = await import('./terminal/terminal.ts')

for (const stream of [process.stdout, process.stderr]) {
  // A reader that stops early, as `head` does, has seen enough.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
const code = await runCommandLine(process.argv.slice(2), openTerminal(process))
// A reader at the other end of a pipe may be slower than we are.
await Promise.all([process.stdout, process.stderr].map(written))
// Connections of the database's pool may linger; the command's work is done.
process.exit(code)

/** Resolves once everything before it has been written, or can no longer be. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => stream.write('', () => done()))
}
