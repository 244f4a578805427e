import { collection } from './collection'
import type {
  ActivityRecord,
  BookingRecord,
  DirectoryRecord,
  ProjectRecord,
  SignRecord,
  StationRecord,
} from './records'
import type { PhotoRecord, RevealRecord, VerdictRecord } from './records/day'
import type { DayCountRecord } from './records/dayCount'
import type { DraftRecord } from './records/draft'
import type { FeedbackRecord } from './records/feedback'
import type { UploadRecord } from './records/file'
import type { CaseRecord, ClueRecord, ObjectionRecord } from './records/goodPeople'
import type { HonourRecord } from './records/honour'
import type { CertificateRecord, HoursRecord, MissingRecord, StarRecord } from './records/hours'
import type { JobRecord } from './records/job'
import type {
  AllotmentRecord,
  CampaignRecord,
  ConsentRecord,
  MessageDayRecord,
  MessageRecord,
  MessageSettingsRecord,
  SenderRecord,
} from './records/message'
import type { ErasureRecord } from './records/privacy'
import type { SeriesRecord } from './records/series'
import type { ExportRecord, ImportRecord, ImportRowsRecord, TeamRecord } from './records/sheet'
import type { AuditRecord, GrantRecord, LeavingRecord, SecretRecord, TriesRecord } from './records/staff'
import type { StatRecord } from './records/stats'
import type { FlowerRecord, StoryRecord } from './records/story'
import type { DifferenceRecord, RunsRecord } from './records/system'
import type { TreeChangeRecord } from './records/tree'
import type { MemberRecord, VolunteerRecord } from './records/volunteer'

export const stations = collection<StationRecord>('stations')
export const signs = collection<SignRecord>('signs')
export const directory = collection<DirectoryRecord>('directory')
export const projects = collection<ProjectRecord>('projects')
export const activities = collection<ActivityRecord>('activities')
export const bookings = collection<BookingRecord>('bookings')
/** How far the clock came: an instant, and the id of the last of those of that instant where it matters. */
export const clockMarks = collection<{ _id: string; through: string; id?: string }>('clock_marks')

export const clockRuns = collection<RunsRecord>('clock_runs')
export const differences = collection<DifferenceRecord>('differences')

export const hours = collection<HoursRecord>('hours')
export const missingHours = collection<MissingRecord>('missing_hours')
export const stars = collection<StarRecord>('stars')
export const certificates = collection<CertificateRecord>('certificates')

export const grants = collection<GrantRecord>('grants')
export const dayCounts = collection<DayCountRecord>('day_counts')
export const invitationTries = collection<TriesRecord>('invitation_tries')
export const leavingGrants = collection<LeavingRecord>('leaving_grants')
export const secrets = collection<SecretRecord>('secrets')
export const audit = collection<AuditRecord>('audit')
export const drafts = collection<DraftRecord>('drafts')
export const serieses = collection<SeriesRecord>('series')
export const uploads = collection<UploadRecord>('uploads')
export const treeChanges = collection<TreeChangeRecord>('tree_changes')
export const feedback = collection<FeedbackRecord>('feedback')
export const stats = collection<StatRecord>('stats')
export const photos = collection<PhotoRecord>('photos')
export const verdicts = collection<VerdictRecord>('verdicts')
export const reveals = collection<RevealRecord>('reveals')
export const jobs = collection<JobRecord>('jobs')

export const teams = collection<TeamRecord>('teams')
export const honours = collection<HonourRecord>('honours')
export const imports = collection<ImportRecord>('imports')
export const importRows = collection<ImportRowsRecord>('import_rows')
export const sheetExports = collection<ExportRecord>('exports')

export const messages = collection<MessageRecord>('messages')
export const consents = collection<ConsentRecord>('consents')
export const senders = collection<SenderRecord>('senders')
export const messageSettings = collection<MessageSettingsRecord>('message_settings')
export const allotments = collection<AllotmentRecord>('allotments')
export const messageDays = collection<MessageDayRecord>('message_days')
export const campaigns = collection<CampaignRecord>('campaigns')
export const volunteers = collection<VolunteerRecord>('volunteers')
export const members = collection<MemberRecord>('members')

export const clues = collection<ClueRecord>('clues')
export const cases = collection<CaseRecord>('cases')
export const objections = collection<ObjectionRecord>('objections')
export const stories = collection<StoryRecord>('stories')
export const flowers = collection<FlowerRecord>('flowers')

export const erasures = collection<ErasureRecord>('erasures')
