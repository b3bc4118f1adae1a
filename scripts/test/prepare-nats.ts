import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { mayInstallDebianPackages } from '../set-up/debian-package.js'
import { findProgram } from './find-program.ts'
import { installIfAllowed } from './install-if-allowed.ts'

const names = ['nats-server', '/usr/sbin/nats-server', '/opt/homebrew/bin/nats-server']

/** Path of a NATS server: one found here, or Debian's; or undefined. */
export async function prepareNats(): Promise<string | undefined> {
  const found = findProgram(names)
  if (found) return found
  keepDebianFromStartingIt()
  await installIfAllowed('nats-server')
  return findProgram(names)
}

/**
 * Debian's package starts a server for the whole machine, reachable from outside; each test starts its own.
 */
function keepDebianFromStartingIt() {
  const units = '/etc/systemd/system'
  const unit = `${units}/nats-server.service`
  if (!mayInstallDebianPackages() || existsSync(unit)) return
  mkdirSync(units, { recursive: true })
  symlinkSync('/dev/null', unit)
}
