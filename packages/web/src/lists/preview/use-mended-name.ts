import { useTranslation } from 'react-i18next'

/** The name of a file's cleaned copy. */
export function useMendedName() {
  const { t } = useTranslation('screening')
  return ({ name }: Pick<File, 'name'>) =>
    t('preview.mendedName', { name: name.replace(/\.\w{1,5}$/, '') })
}
