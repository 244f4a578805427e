export default definePageConfig({ navigationBarTitleText: '公益品牌' })
