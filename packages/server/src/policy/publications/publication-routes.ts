import { api } from '@freigabe/contract'
import type { House } from '../../house.ts'
import { personOf, staffActor } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { createPolicyDraft, dropPolicyDraft, savePolicyDraft } from '../drafts/edit-policy-draft.ts'
import { proposePolicyDraft, publishPolicyDraft } from '../drafts/publish-policy-draft.ts'
import { listPolicyDrafts, readPolicyDraft } from '../drafts/read-policy-draft.ts'
import { listPolicyTrialCases, readPolicyTrial } from '../trials/read-policy-trial.ts'
import { tryPolicyDraft } from '../trials/try-policy-draft.ts'
import { listPublications, readPublication } from './list-publications.ts'
import { readShipped } from './publish-shipped.ts'

/** How a policy is changed. */
export function publicationRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listPublications, ({ query }) => listPublications(house, query))
  route(app, doors, api.readPublication, ({ params }) => readPublication(house, params.number))
  route(app, doors, api.readShipped, () => readShipped(house))
  route(app, doors, api.listPolicyDrafts, () => listPolicyDrafts(house))
  route(app, doors, api.createPolicyDraft, ({ caller, body }) =>
    createPolicyDraft(house, personOf(caller).personId, body),
  )
  route(app, doors, api.readPolicyDraft, ({ caller, params }) =>
    readPolicyDraft(house, personOf(caller).personId, params.draft),
  )
  route(app, doors, api.savePolicyDraft, ({ caller, params, body }) =>
    savePolicyDraft(house, personOf(caller).personId, params.draft, body),
  )
  route(app, doors, api.dropPolicyDraft, ({ params }) => dropPolicyDraft(house, params.draft))
  route(app, doors, api.proposePolicyDraft, ({ actor, params, body }) =>
    proposePolicyDraft(house, staffActor(actor()), params.draft, body.version),
  )
  route(app, doors, api.publishPolicyDraft, ({ actor, params, body }) =>
    publishPolicyDraft(house, staffActor(actor()), params.draft, body.version),
  )
  route(app, doors, api.tryPolicyDraft, ({ params, body }) =>
    tryPolicyDraft(house, params.draft, body.version),
  )
  route(app, doors, api.readPolicyTrial, ({ params }) => readPolicyTrial(house, params.draft))
  route(app, doors, api.listPolicyTrialCases, ({ params, query }) =>
    listPolicyTrialCases(house, params.draft, query),
  )
}
