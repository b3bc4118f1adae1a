import { useTranslation } from 'react-i18next'

/** What the cleaned copy of a file is called. */
export function useMendedName() {
  const { t } = useTranslation('screening')
  return ({ name }: Pick<File, 'name'>) =>
    t('preview.mendedName', { name: name.replace(/\.\w{1,5}$/, '') })
}
