import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Attack } from '../sources/attack.ts'
import { AccountParams, Id, PageQuery, Prose, page } from '../values.ts'

/** An attacked form as staff see it. */
export const DeskAttack = Attack.extend({
  account: z.object({ id: Id, name: z.string() }),
  group: z.object({ id: Id, name: z.string() }),
  source: z.object({ id: Id, name: z.string(), link: z.string().nullable() }),
  /** Who ended it; null while it lasts, and where figures did. */
  endedBy: z.string().nullable(),
  /** Why, as colleagues read it. */
  reasons: z.string().nullable(),
})
export type DeskAttack = z.infer<typeof DeskAttack>

/** Forms that bots fill in, and ending that by hand. */
export const attackEndpoints = {
  listAttacks: endpoint({
    method: 'GET',
    path: '/desk/attacks',
    summary: 'Forms that are attacked, or attacks that are over, newest first.',
    access: ['reviewer', 'lead'],
    query: PageQuery.extend({
      ended: z.enum(['true', 'false']).default('false'),
      /** Of this account alone. */
      account: Id.optional(),
    }),
    response: page(DeskAttack),
    status: 200,
    errors: [],
  }),
  endAttack: endpoint({
    method: 'POST',
    path: '/desk/accounts/:account/attacks/:attack/ending',
    summary:
      'End an attack by hand: as many as ever are asked to confirm from then on, and what came before is not judged again.',
    access: ['lead'],
    params: AccountParams.extend({ attack: Id }),
    body: z.object({
      /** Why; only the desk reads it. */
      reasons: Prose,
    }),
    response: DeskAttack,
    status: 200,
    errors: ['ATTACK_OVER'],
  }),
}
