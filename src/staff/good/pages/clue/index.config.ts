export default definePageConfig({ navigationBarTitleText: '一条线索' })
