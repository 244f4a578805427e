export default definePageConfig({ navigationBarTitleText: '认领凭条' })
