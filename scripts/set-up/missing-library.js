import { installDebianPackage, mayInstallDebianPackages } from './debian-package.js'
import { SetUpFailure } from './set-up-failure.js'

/**
 * The project's Node needs a small library, libatomic, that a bare Debian does not have. If a program
 * complained about it, it is installed where we may, and otherwise asked for.
 * @param {string} complaint what the program wrote
 * @returns {Promise<boolean>} whether it was that, and is mended
 */
export async function bringMissingLibrary(complaint) {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(complaint)?.[1]
  if (library === undefined) return false
  if (library !== 'libatomic.so.1' || !mayInstallDebianPackages()) {
    throw new SetUpFailure(
      `Node cannot start without the library ${library}, which this system lacks. libatomic.so.1 comes with the package libatomic1 (Debian, Ubuntu) or libatomic (Fedora, openSUSE). Please install it and start again.`,
    )
  }
  await installDebianPackage('libatomic1')
  return true
}
