import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectNode, root } from './project.js'
import { runStep } from './run-step.js'

/** The form of a policy pack, which git does not keep: editors and the screens read it as a file. */
const form = path.join(root, 'docs/reference/policy-pack.schema.json')
const digests = path.join(root, 'docs/reference/digests.txt')

/** Whether it is there and matches the committed digest. */
export function packFormIsPrinted() {
  if (!existsSync(form) || !existsSync(digests)) return false
  const digest = /^policy-pack (\w+)$/m.exec(readFileSync(digests, 'utf8'))?.[1] ?? 'none'
  return createHash('sha256').update(readFileSync(form)).digest('hex').startsWith(digest)
}

/** @param {(pid: number) => void} onStart */
export async function printPackForm(onStart) {
  const args = ['scripts/generate.ts', 'policy-pack']
  await runStep('Printing the form of policy packs', projectNode, args, { onStart })
}
