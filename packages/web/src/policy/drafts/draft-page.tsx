import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { read } from '../../api/read.ts'
import { DraftWork } from './draft-work.tsx'

const route = getRouteApi('/signed-in/admin/policy/drafts/$draft')

/** One draft: written, checked, compared, proposed and published. */
export function DraftPage() {
  const { draft } = route.useParams()
  const { data } = useSuspenseQuery(read('readPolicyDraft', { params: { draft } }))
  return <DraftWork key={draft} read={data} />
}
