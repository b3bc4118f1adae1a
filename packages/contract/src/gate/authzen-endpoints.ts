import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import {
  AccessDecision,
  AccessDecisions,
  AccessEvaluation,
  AccessEvaluations,
  AuthzenConfiguration,
} from './authzen.ts'
import { gateEndpoints } from './endpoints.ts'

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
