import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

/** Attributes a screen reader needs (base library 2.7.1 and later); Taro's templates leave them out. */
export const ariaAttributes = {
  'aria-label': '',
  'aria-role': '',
  'aria-hidden': '',
  'aria-live': '',
}

const typedAria = { 'aria-label': '' }

interface MiniPlatform {
  platform: string
  runtimePath: string | string[]
  template: { mergeComponents: (ctx: IPluginContext, patch: object) => void }
}

/**
 * Taro plugin: lets `<View aria-label=…>` reach WXML, and the name of what is typed into. The runtime half must
 * alias the same names in the same way.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, {
        View: ariaAttributes,
        Input: typedAria,
        Textarea: typedAria,
      })
      const own = path.resolve(__dirname, 'ariaRuntime.ts')
      platform.runtimePath = [...[platform.runtimePath].flat(), own]
    },
  })
}
