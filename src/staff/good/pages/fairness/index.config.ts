export default definePageConfig({ navigationBarTitleText: '公正记录' })
