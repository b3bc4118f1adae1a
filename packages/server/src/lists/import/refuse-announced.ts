import type { FastifyRequest } from 'fastify'
import { AppError } from '../../http/app-error.ts'

/** Refuses a file that its sender announces as larger than the limit, before a byte of it is read. */
export function refuseAnnounced({ headers }: FastifyRequest, limit: number): void {
  const announced = Number(headers['content-length'] ?? 0)
  if (announced > limit) throw new AppError('FILE_TOO_LARGE', { about: { limit } })
}
