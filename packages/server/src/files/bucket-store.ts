import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { FileMissing, type FileStore } from './file-store.ts'

/**
 * Files in S3-compatible storage, shared by several machines: `s3://KEY:SECRET@HOST/BUCKET?region=R`, with
 * `tls=false` for storage that is reached unencrypted. An object exists only once it is whole, so a broken
 * upload leaves nothing that could be read.
 */
export function bucketStore(location: string): FileStore {
  const { client, bucket } = connect(location)
  return {
    async write(key, bytes) {
      const params = { Bucket: bucket, Key: key, Body: Readable.from(bytes) }
      await new Upload({ client, params }).done()
    },
    async *read(key) {
      const wish = new GetObjectCommand({ Bucket: bucket, Key: key })
      const { Body } = await client.send(wish).catch((error: unknown) => {
        throw error instanceof NoSuchKey ? new FileMissing(key) : error
      })
      yield* Body as Readable
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },
    async *list(prefix) {
      const asked = { Bucket: bucket, Prefix: `${prefix}/` }
      for await (const page of paginateListObjectsV2({ client }, asked)) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          yield { key: Key!, writtenAt: LastModified! }
        }
      }
    },
  }
}

function connect(location: string): { client: S3Client; bucket: string } {
  const url = new URL(location)
  const scheme = url.searchParams.get('tls') === 'false' ? 'http' : 'https'
  const client = new S3Client({
    endpoint: `${scheme}://${url.host}`,
    forcePathStyle: true,
    region: url.searchParams.get('region') ?? 'us-east-1',
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
    // Some compatible storage does not understand checksums beyond the signature.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { client, bucket: url.pathname.slice(1) }
}
