import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { GateAnswer, gateEndpoints } from './endpoints.ts'

/*
 * The gate in the words of the OpenID AuthZEN Authorization API 1.0
 * (https://openid.net/specs/authorization-api-1_0.html), for programs that speak them already. Whatever fields they
 * send beside those that we know are let pass, since the standard demands it.
 */

const Properties = z.record(z.string(), z.unknown())

/** Who or what: for us an `account` that wants to send, and a `group` that it wants to send to. */
export const AccessEntity = z.looseObject({
  type: z.string(),
  /** The id, or the platform’s own reference. */
  id: z.string(),
  /** Of a group, `batches` may name the imports that are asked about. */
  properties: Properties.optional(),
})

export const AccessAction = z.looseObject({
  /** For us `send`. */
  name: z.string(),
  /** `purpose` may say what for; a campaign unless it does. */
  properties: Properties.optional(),
})

/** `maxAgeMilliseconds`, `minRevision` and `detail` mean what they mean in a question to the gate. */
const AccessContext = z.record(z.string(), z.unknown())

const account = { type: 'account', id: 'c-1047' }
const action = { name: 'send' }
const resource = { type: 'group', id: 'newsletter' }

/** May this subject do this to this resource? */
export const AccessEvaluation = z
  .looseObject({
    subject: AccessEntity,
    action: AccessAction,
    resource: AccessEntity,
    context: AccessContext.optional(),
  })
  .meta({ examples: [{ subject: account, action, resource }] })
export type AccessEvaluation = z.infer<typeof AccessEvaluation>

/** Several of these. What they share may stand above them; what one says itself takes its place. */
export const AccessEvaluations = AccessEvaluation.partial()
  .extend({
    evaluations: z.array(AccessEvaluation.partial()).max(1_000).optional(),
    options: z
      .looseObject({
        /** Whether all are answered, or only as far as the first that is denied, or permitted. */
        evaluations_semantic: z
          .enum(['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'])
          .optional(),
      })
      .optional(),
  })
  .superRefine(({ evaluations = [], ...shared }, { addIssue }) => {
    const each = evaluations.map((own, place) => ({ own, path: ['evaluations', place] }))
    for (const { own, path } of each.length > 0 ? each : [{ own: {}, path: [] }]) {
      for (const part of ['subject', 'action', 'resource'] as const) {
        if ({ ...shared, ...own }[part] !== undefined) continue
        addIssue({
          code: 'invalid_type',
          expected: 'object',
          input: undefined,
          path: [...path, part],
        })
      }
    }
  })
  .meta({ examples: [{ subject: account, action, evaluations: [{ resource }] }] })
export type AccessEvaluations = z.infer<typeof AccessEvaluations>

export const AccessDecision = z.object({
  /** Whether to send: the gate’s verdict is `allow`, or the account is only observed. */
  decision: z.boolean(),
  /** The gate’s answer, or what of the question is none that the gate understands. */
  context: z.union([
    GateAnswer,
    z.object({ reason: z.literal('not_understood'), message: z.string() }),
  ]),
})
export type AccessDecision = z.infer<typeof AccessDecision>

/** The decisions in the order asked. */
export const AccessDecisions = z.object({ evaluations: z.array(AccessDecision) })
export type AccessDecisions = z.infer<typeof AccessDecisions>

/** Where programs find what of the standard is answered here. */
export const AuthzenConfiguration = z.object({
  policy_decision_point: z.url(),
  access_evaluation_endpoint: z.url(),
  access_evaluations_endpoint: z.url(),
})

/** The gate in the words of OpenID AuthZEN. */
export const authzenEndpoints = {
  evaluateAccess: endpoint({
    method: 'POST',
    path: '/access/v1/evaluation',
    atRoot: true,
    summary: 'May this account send to this group? In the words of OpenID AuthZEN.',
    access: gateEndpoints.checkGate.access,
    body: AccessEvaluation,
    response: AccessDecision,
    status: 200,
    errors: [],
  }),
  evaluateAccesses: endpoint({
    method: 'POST',
    path: '/access/v1/evaluations',
    atRoot: true,
    summary: 'The same for up to 1,000 questions at once, in the words of OpenID AuthZEN.',
    access: gateEndpoints.checkGates.access,
    body: AccessEvaluations,
    response: z.union([AccessDecisions, AccessDecision]),
    status: 200,
    errors: [],
  }),
  readAuthzenConfiguration: endpoint({
    method: 'GET',
    path: '/.well-known/authzen-configuration',
    atRoot: true,
    summary: 'Where OpenID AuthZEN is answered here.',
    access: ['public'],
    response: AuthzenConfiguration,
    status: 200,
    errors: [],
  }),
}
