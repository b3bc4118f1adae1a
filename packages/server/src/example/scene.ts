import type { Account, Source, StaffRole } from '@freigabe/contract'
import { z } from 'zod'
import type { House } from '../house.ts'
import type { RecipientsFile } from './lists/recipients-file.ts'
import type { Person } from './people.ts'
import type { StoryTime } from './story-time.ts'

/** The state of one story of an account: who plays, and what it has brought about so far. */
export interface Scene {
  /** A house with the story's clock. Nothing is enqueued in it: the story does the jobs' work itself. */
  house: House
  time: StoryTime
  account: Account
  cast: Cast
  /** A file next to the story. */
  file(name: string): Uint8Array
  /** What the story is about at this point: the latest of each kind. */
  ids: Map<Thing, string>
  /** The imports, by the names of their files. */
  imports: Map<string, string>
  /** The evidence that has been attached, by the names of the files. */
  evidence: Map<string, string>
  /** The list that was imported last. */
  list?: RecipientsFile
  /** The source that was declared last. */
  source?: Source
}

type Thing = 'group' | 'case' | 'request' | 'complaint' | 'proceeding' | 'decision' | 'hold'

/** All who play, by the names that the stories have for them. */
export type Cast = Map<string, Player>

export interface Player extends Person {
  /** The role of one of the platform's staff. */
  role?: StaffRole
}

/** Something that a person does; acts of the platform itself need no person. */
export type Act = (scene: Scene, who: Player) => Promise<void>

/** An act that a story can state: how its details read, and what it then does. */
export function verb<Wish extends z.ZodType>(
  wish: Wish,
  act: (scene: Scene, who: Player, wish: z.output<Wish>) => Promise<void>,
): (details: unknown) => Act {
  const schema: z.ZodType = wish instanceof z.ZodObject ? wish.strict() : wish
  return (details) => {
    const read = schema.parse(details) as z.output<Wish>
    return (scene, who) => act(scene, who, read)
  }
}

/** The latest thing of a kind. Throws if the story has not brought about any. */
export function the(thing: Thing, ids: Scene['ids']): string {
  const id = ids.get(thing)
  if (id === undefined) throw new Error(`The story has no ${thing} yet.`)
  return id
}

/** The evidence with these names. Throws for a name that was not attached. */
export function attached({ evidence }: Scene, names: readonly string[] = []): string[] {
  return names.map((name) => {
    const id = evidence.get(name)
    if (id === undefined) throw new Error(`Nobody has attached ${name}.`)
    return id
  })
}
