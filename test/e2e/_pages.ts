import type { Page } from 'playwright-core'
import type { World } from './_world'

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** Every page of the app by its path, as the app's own configuration names them. */
export function allPages(): string[] {
  const world = globalThis as { defineAppConfig?: (config: AppConfig) => AppConfig }
  world.defineAppConfig = (config) => config
  const { pages, subPackages } = require('../../src/app.config').default as AppConfig
  return [...pages, ...subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))]
}

/** The title in a page's own configuration. */
export function titleOf(page: string): string {
  const world = globalThis as { definePageConfig?: (config: object) => object }
  world.definePageConfig = (config) => config
  return require(`../../src/${page}.config`).default.navigationBarTitleText
}

/** How a page is looked at: by whom, at what, and by which words one sees that it shows what it is for. */
export interface Visit {
  who: string
  /** Of the cast: see demo/cast.ts. */
  query?: (world: World) => Record<string, string>
  shows: string | RegExp
  /** Opens what stands closed at first. */
  opens?: (page: Page) => Promise<void>
}
