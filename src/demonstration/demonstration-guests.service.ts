import { Injectable } from '@nestjs/common';
import type { GuestValues } from '../guests/guest-answers.js';
import { GuestList } from '../guests/guest-list.service.js';
import type { Guest } from '../guests/guest.entity.js';
import { InvitationForm, NamesForm } from '../guests/guests.forms.js';
import type { GuestState, InvitationWay } from '../guests/guest-words.js';
import { Guests } from '../guests/guests.service.js';
import { Invitations } from '../guests/invitations.service.js';
import { Stage } from './stage.service.js';

const launchSlug = 'le-phat-dong-tinh-2019';

interface GuestStory extends Partial<GuestValues> {
  kind: GuestValues['kind'];
  end: GuestState;
  way?: InvitationWay;
  /** Of those who come for a body. */
  names?: string[];
}

const stories: GuestStory[] = [
  {
    ...{ kind: 'official', courtesy: 'ms', name: 'Đỗ Thị Hình Mẫu', title: 'Phó Chủ tịch' },
    ...{ body: 'Ủy ban nhân dân tỉnh Kiên Giang', rank: 1, end: 'accepted', way: 'letter' },
  },
  {
    ...{ kind: 'official', courtesy: 'mr', name: 'Lâm Văn Giả Định', title: 'Phó Giám đốc' },
    ...{ body: 'Sở Giáo dục và Đào tạo', rank: 2, end: 'accepted', way: 'letter' },
  },
  {
    ...{ kind: 'official', title: 'Lãnh đạo', body: 'UBND huyện An Biên', headcount: 2 },
    ...{ end: 'accepted', way: 'visit', names: ['Ông Danh Văn Thí Dụ; Phó Chủ tịch'] },
  },
  { kind: 'official', title: 'Lãnh đạo', body: 'Sở Y tế', end: 'invited', way: 'letter' },
  { kind: 'official', title: 'Lãnh đạo', body: 'Công an tỉnh', end: 'invited', way: 'letter' },
  {
    ...{ kind: 'official', title: 'Lãnh đạo', body: 'Hội Nông dân tỉnh', end: 'declined', way: 'letter' },
    note: 'Trùng lịch họp, gửi lời chúc các em.',
  },
  {
    ...{ kind: 'guest', courtesy: 'ms', name: 'Trương Ngọc Thử', title: 'Giám đốc', end: 'accepted' },
    ...{ body: 'Công ty Quà Tặng Mẫu (tài trợ)', phone: '0912 000 111', way: 'phone' },
  },
  { kind: 'guest', body: 'Ban đại diện cha mẹ học sinh', headcount: 5, end: 'planned' },
  {
    ...{ kind: 'organizer', name: 'Phan Minh Ví Dụ', title: 'Chuyên viên', end: 'accepted' },
    ...{ body: 'Phòng Lao động - Thương binh và Xã hội huyện An Biên', way: 'phone' },
  },
  {
    ...{ kind: 'performer', body: 'Đội văn nghệ Trường THPT An Biên', headcount: 12, end: 'accepted' },
    way: 'visit',
    names: ['Nguyễn Thị Ca', 'Trần Minh Múa', 'Danh Thị Hát', 'Lê Văn Đàn', 'Thị Sà Rinh', 'Ngô Thanh Nhạc'],
  },
  {
    kind: 'press',
    body: 'Đài Phát thanh và Truyền hình Kiên Giang',
    headcount: 3,
    end: 'accepted',
    way: 'phone',
  },
  { kind: 'press', name: 'Võ Thị Phóng Sự', body: 'Báo Kiên Giang', end: 'invited', way: 'phone' },
];

const nobody: Omit<GuestValues, 'kind'> = {
  ...{ courtesy: '', name: '', title: '', body: '', headcount: 1 },
  ...{ phone: '', email: '', note: '', rank: null },
};

/** Those whom the committee has invited to the launch; goes the same ways as people do. */
@Injectable()
export class DemonstrationGuests {
  constructor(
    private readonly stage: Stage,
    private readonly guests: Guests,
    private readonly invitations: Invitations,
    private readonly list: GuestList,
  ) {}

  async add(): Promise<void> {
    const committee = await this.stage.someone('committee', 'so-ldtbxh');
    await this.stage.turnTo('2019-05-17T03:00:00Z');
    for (const story of stories) await this.stage.as(committee, () => this.tell(story));
  }

  /** Goes on where an interruption has left the story. */
  private async tell({ end, way, names, ...values }: GuestStory): Promise<void> {
    let guest = await this.onList({ ...nobody, ...values });
    if (guest.state === 'planned' && way) guest = await this.invited(guest, way);
    if (guest.state === 'invited' && end === 'accepted')
      guest = await this.invitations.accept(guest.id, guest.version);
    if (guest.state === 'invited' && end === 'declined')
      guest = await this.invitations.decline(guest.id, guest.version);
    if (names && (await this.list.open(guest.id)).entry.people.length === 0) await this.named(guest, names);
  }

  private async onList(values: GuestValues): Promise<Guest> {
    const { rows } = await this.list.of(launchSlug, { q: '', kind: null, state: null });
    const there = rows.find(({ guest }) => guest.name === values.name && guest.body === values.body);
    return there?.guest ?? this.guests.add(launchSlug, values, { different: false });
  }

  private invited({ id, version }: Guest, way: InvitationWay): Promise<Guest> {
    return this.invitations.invite(id, Object.assign(new InvitationForm(), { version, way }));
  }

  private async named({ id, version }: Guest, names: string[]): Promise<void> {
    await this.invitations.name(id, Object.assign(new NamesForm(), { version, names: names.join('\n') }));
  }
}
