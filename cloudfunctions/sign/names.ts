/** Names of files and folders as Windows takes them. */
export const folderName = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim()

interface Named {
  number: string
  name: string
  level: 'county' | 'town' | 'village'
  townName: string | null
}

/** 003 刘庄 */
export const fileNameOf = ({ number, name }: Pick<Named, 'number' | 'name'>): string =>
  folderName(`${number} ${name}`)

/** A folder for each town, with the town's own sub-centre in it; the county's centre has its own. */
export const folderOf = ({ level, name, townName }: Named): string =>
  folderName(level === 'village' ? (townName ?? name) : name)
