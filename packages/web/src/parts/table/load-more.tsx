import { Box, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface LoadMoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** The button below a list that fetches its next page; nothing where there is none. */
export function LoadMore({ query }: LoadMoreProps) {
  const { t } = useTranslation('parts')
  if (!query.hasNextPage) return null
  return (
    <Box mt="1.25rem" ta="center">
      <Button
        variant="default"
        loading={query.isFetchingNextPage}
        onClick={() => query.fetchNextPage()}
      >
        {t('table.more')}
      </Button>
    </Box>
  )
}
