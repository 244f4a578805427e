export default definePageConfig({ navigationBarTitleText: '写项目' })
