#!/usr/bin/env node
import { keepCompiled } from './keep-compiled.ts'

// First, and the rest only then: modules imported at the top would be compiled before it.
keepCompiled()
const { runCommandLine } = await import('./run-command-line.ts')
const { openTerminal } = await import('./terminal/terminal.ts')

const code = await runCommandLine(process.argv.slice(2), openTerminal(process))
// Connections of the database's pool may linger; what was asked for is done.
process.exit(code)
