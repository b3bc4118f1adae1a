import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { npm } from '../set-up/npm.js'
import { stageFreigabe } from './stage-freigabe.ts'
import { stageLibrary } from './stage-library.ts'

/** One packed package, as npm tells of it; sizes in bytes. */
export interface Packed {
  name: string
  version: string
  filename: string
  size: number
  unpackedSize: number
  entryCount: number
}

const all = ['freigabe', 'sdk', 'screening'] as const

/**
 * Packs all that is published into a folder, one archive each. The screens must be built. The stage between
 * sources and archives is in a temporary folder, so that the sources still run here.
 */
export async function packAll(
  target: string,
  names: readonly (typeof all)[number][] = all,
): Promise<Packed[]> {
  const work = mkdtempSync(path.join(tmpdir(), 'freigabe-pack-'))
  try {
    const staged = (name: string) => path.join(work, 'staged', name)
    for (const name of names) {
      if (name === 'freigabe') stageFreigabe(staged(name))
      else {
        mkdirSync(path.join(work, name))
        await stageLibrary(name, staged(name), path.join(work, name))
      }
    }
    mkdirSync(target, { recursive: true })
    return await archive(names.map(staged), target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function archive(folders: string[], target: string): Promise<Packed[]> {
  const flags = ['--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', target]
  const { command, args, env } = npm(['pack', ...folders, ...flags])
  const { stdout } = await promisify(execFile)(command, args, { env, maxBuffer: 64 * 1024 ** 2 })
  // Newer versions of npm list each by its name.
  return Object.values(JSON.parse(stdout))
}
