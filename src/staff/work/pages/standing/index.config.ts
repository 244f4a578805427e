export default definePageConfig({ navigationBarTitleText: '没来的说明' })
