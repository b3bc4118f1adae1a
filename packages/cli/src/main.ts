#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts'
import { openTerminal } from './terminal/terminal.ts'

const code = await runCommandLine(process.argv.slice(2), openTerminal(process))
// Connections of the database's pool may linger; what was asked for is done.
process.exit(code)
