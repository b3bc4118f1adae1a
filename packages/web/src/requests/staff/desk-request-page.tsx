import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { UndoBar } from '../../desk/undo/undo-bar.tsx'
import { AppealPage } from '../appeal/appeal-page.tsx'
import { staffRequestQuery } from '../queries.ts'
import { ReplyPage } from '../reply/reply-page.tsx'

const route = getRouteApi('/signed-in/requests/$account/$request')

/** An appeal or an addition, as the desk answers it. */
export function DeskRequestPage() {
  const { account, request: id } = route.useParams()
  const { data: request } = useSuspenseQuery(staffRequestQuery('desk', account, id))
  return (
    <>
      {request.kind === 'appeal' ? (
        <AppealPage key={id} account={account} request={request} />
      ) : (
        <ReplyPage key={id} side="desk" account={account} request={request} />
      )}
      <UndoBar />
    </>
  )
}
