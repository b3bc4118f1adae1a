import { randomUUIDv7 } from 'node:crypto'
import type { Readable } from 'node:stream'
import { api, type Evidence } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { type Judged, receiveJudged } from '../import/receive-judged.ts'
import { evidenceView } from './evidence-view.ts'
import { judgeArchive } from './judge-archive.ts'

/** Takes in a file that supports a statement: judged by content, sealed, synced, then named by its row. */
export async function uploadEvidence(
  house: House,
  byName: string,
  account: string,
  fileName: string,
  stream: Readable,
): Promise<Evidence> {
  const id = randomUUIDv7()
  const key = `evidence/${account}/${id}`
  const limit = api.uploadEvidence.upload.maximumBytes
  const name = ({ mediaType, bytes, sha256, files }: Judged) =>
    change(house, 'command', account, async (unit) => {
      const { house, tx } = unit
      const row = await tx
        .insertInto('evidence')
        .values({
          account_id: account,
          evidence_id: id,
          file_key: key,
          sealed_under: house.keys.sealing[0]!.id,
          name: fileName,
          media_type: mediaType,
          bytes,
          sha256,
          files: files && JSON.stringify(files),
          by_name: byName,
          at: unit.now,
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      return evidenceView(row)
    })
  return receiveJudged(house, { key, stream, limit }, name, judgeArchive)
}
