import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, statfsSync } from 'node:fs'
import { mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A separate disk that a test may fill. */
export interface SmallDisk {
  folder: string
  /** Bytes that can still be written. */
  room(): Promise<number>
  /** Takes all of its room except the given bytes. */
  fill(leaving: number): Promise<void>
  /** Gives back what `fill` took. */
  free(): Promise<void>
  remove(): Promise<void>
}

const megabyte = 1024 ** 2
/** No test should fill more than this, since it is the machine's memory. */
const largest = 128 * megabyte

/** Disks that machines have in memory; a container's are small and its own. */
const likelyPlaces = ['/run/lock', '/dev', '/dev/shm']
const place = likelyPlaces.find(isSmallAndOurs)
/** A disk of our own, which only we can see: as root, or as root of a namespace that anybody may open. */
const namespace = [['--mount'], ['--mount', '--map-root-user']].find(canMount)

/** The reason to skip, if no disk can be filled. */
export const withoutSmallDisk =
  namespace === undefined &&
  place === undefined &&
  'needs a disk to fill: the right to mount one, or a small one in memory'

/** Opens an empty disk of this many megabytes, if one can be made, or uses one of the machine's. */
export async function openSmallDisk(megabytes: number): Promise<SmallDisk> {
  return namespace === undefined ? useDisk(place!) : mountDisk(namespace, megabytes)
}

/** The disk lives with the process that sees it, which ends with its input, and so with us. */
async function mountDisk(flags: string[], megabytes: number): Promise<SmallDisk> {
  const point = await mkdtemp(join(tmpdir(), 'freigabe-disk-'))
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && echo mounted && exec cat`
  const holder = spawn('unshare', [...flags, 'sh', '-c', script, point], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  const folder = `/proc/${holder.pid}/root${point}`
  return {
    folder,
    ...filling(folder),
    async remove() {
      holder.stdin.end()
      await once(holder, 'exit')
      await rm(point, { recursive: true })
    },
  }
}

async function useDisk(parent: string): Promise<SmallDisk> {
  const folder = await mkdtemp(join(parent, 'freigabe-disk-'))
  return {
    folder,
    ...filling(folder),
    remove: () => rm(folder, { recursive: true }),
  }
}

function filling(folder: string): Pick<SmallDisk, 'room' | 'fill' | 'free'> {
  const path = join(folder, 'filling')
  const room = async () => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  }
  return {
    room,
    async fill(leaving) {
      const file = await open(path, 'a')
      try {
        while ((await room()) > leaving) await file.write(Buffer.alloc(4096))
      } finally {
        await file.close()
      }
    },
    free: () => rm(path),
  }
}

function canMount(flags: string[]): boolean {
  const mount = ['mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]
  return spawnSync('unshare', [...flags, ...mount]).status === 0
}

function isSmallAndOurs(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { blocks, bsize } = statfsSync(folder)
    return blocks * bsize <= largest
  } catch {
    return false
  }
}
