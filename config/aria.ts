import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { ariaComponents } from './ariaNames'

interface MiniPlatform {
  platform: string
  runtimePath: string | string[]
  template: { mergeComponents: (ctx: IPluginContext, patch: object) => void }
}

/**
 * Taro plugin: lets `<View aria-label=…>` reach WXML, and the names of what is typed into and of pictures. The
 * runtime half aliases the same names in the same way.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, ariaComponents)
      const own = path.resolve(__dirname, 'ariaRuntime.ts')
      platform.runtimePath = [...[platform.runtimePath].flat(), own]
    },
  })
}
