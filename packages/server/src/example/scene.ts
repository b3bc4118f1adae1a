import type { Account, Source, StaffRole } from '@freigabe/contract'
import { z } from 'zod'
import type { House } from '../house.ts'
import type { RecipientsFile } from './lists/recipients-file.ts'
import type { Person } from './people.ts'
import type { StoryTime } from './story-time.ts'

/** Where one story of an account is: who plays, and what it has brought about so far. */
export interface Scene {
  /** A house with the story's clock. Nothing is enqueued in it: the story does the jobs' work itself. */
  house: House
  time: StoryTime
  account: Account
  cast: Cast
  /** A file that lies beside the story. */
  file(name: string): Uint8Array
  /** What the story is about by now: the last of each kind. */
  ids: Map<Thing, string>
  /** The evidence that has been attached, by the names of the files. */
  evidence: Map<string, string>
  /** The list that was imported last. */
  list?: RecipientsFile
  /** The source that was declared last. */
  source?: Source
}

type Thing = 'group' | 'case' | 'request' | 'complaint' | 'proceeding' | 'decision'

/** All who play, by the names that the stories have for them. */
export type Cast = Map<string, Player>

export interface Player extends Person {
  /** The role of one of the platform's staff. */
  role?: StaffRole
}

/** Something that somebody does; what the platform does by itself asks for nobody. */
export type Act = (scene: Scene, who: Player) => Promise<void>

/** What a story can say that somebody does: how its details read, and what it then does. */
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

/** The last thing of a kind. Throws where the story has brought about none. */
export function the(thing: Thing, ids: Scene['ids']): string {
  const id = ids.get(thing)
  if (id === undefined) throw new Error(`The story has no ${thing} yet.`)
  return id
}

/** The evidence of these names. Throws for what nobody has attached. */
export function attached({ evidence }: Scene, names: readonly string[] = []): string[] {
  return names.map((name) => {
    const id = evidence.get(name)
    if (id === undefined) throw new Error(`Nobody has attached ${name}.`)
    return id
  })
}
