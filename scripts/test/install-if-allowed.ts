import { installDebianPackage, mayInstallDebianPackages } from '../set-up/debian-package.js'

/** Installs a Debian package where we may. A failure is reported, and the tests do without. */
export async function installIfAllowed(name: string): Promise<void> {
  if (!mayInstallDebianPackages()) return
  try {
    await installDebianPackage(name)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
}
