import { WeChatError } from './api'

/**
 * @param page path of a page without leading slash, with or without a query
 * @param pages pages of the mini-program; when undefined every page is taken for one of them
 * @throws WeChatError 41030
 */
export function checkPage(page: string, pages: readonly string[] | undefined): void {
  const [path = ''] = page.split('?')
  if (path.startsWith('/') || !/^[\w\-/]+$/.test(path) || (pages && !pages.includes(path))) {
    throw new WeChatError(41030, 'invalid page')
  }
}
