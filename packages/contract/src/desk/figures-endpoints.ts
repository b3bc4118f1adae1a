import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { DecidedRoute, Figures, OwnFigures } from './figures.ts'

/** Figures: of the desk for those who lead, and of one’s own decisions. */
export const figuresEndpoints = {
  readFigures: endpoint({
    method: 'GET',
    path: '/desk/figures',
    summary:
      'What waits, and what was decided in the last weeks: how soon, how, and in time or not.',
    access: ['lead'],
    query: z.object({
      weeks: z.coerce.number().int().min(1).max(104).default(12),
      route: DecidedRoute.optional(),
      method: z.string().max(80).optional(),
    }),
    response: Figures,
    status: 200,
    errors: [],
  }),
  readOwnFigures: endpoint({
    method: 'GET',
    path: '/desk/own-figures',
    summary: 'How many decisions the caller made today and this week.',
    access: ['reviewer', 'lead'],
    response: OwnFigures,
    status: 200,
    errors: [],
  }),
}
