export default definePageConfig({ navigationBarTitleText: '守约情况' })
