import { Injectable } from '@nestjs/common';
import { Passwords } from '../accounts/passwords.service.js';
import { People } from '../accounts/people.service.js';
import type { Duty, Role } from '../accounts/roles.js';

interface Account {
  login: string;
  name: string;
  roles: { role: Role; unitSlug: string }[];
  duties?: Duty[];
}

export interface SignInHint {
  login: string;
  password: string;
  what: string;
}

const password = 'chung-tay-2019';

const accounts: Account[] = [
  {
    login: 'btc1',
    name: 'Nguyễn Thị Mẫu',
    roles: [{ role: 'committee', unitSlug: 'so-ldtbxh' }],
    duties: ['head'],
  },
  {
    login: 'btc2',
    name: 'Trương Minh Họa',
    roles: [
      { role: 'committee', unitSlug: 'tinh-doan' },
      { role: 'agency', unitSlug: 'tinh-doan' },
    ],
    duties: ['reader'],
  },
  { login: 'anbien', name: 'Trần Văn Mẫu', roles: [{ role: 'district', unitSlug: 'ubnd-an-bien' }] },
  { login: 'rachgia', name: 'Lê Thị Thí Dụ', roles: [{ role: 'district', unitSlug: 'ubnd-rach-gia' }] },
  { login: 'phuquoc', name: 'Ngô Hải Đảo', roles: [{ role: 'district', unitSlug: 'ubnd-phu-quoc' }] },
  { login: 'soyte', name: 'Phạm Thị Thử', roles: [{ role: 'agency', unitSlug: 'so-y-te' }] },
  { login: 'tinhdoan', name: 'Đỗ Thanh Niên', roles: [{ role: 'agency', unitSlug: 'tinh-doan' }] },
  {
    login: 'baove',
    name: 'Trịnh Thị An Tâm',
    roles: [{ role: 'door', unitSlug: 'so-ldtbxh' }],
    duties: ['safeguarding-lead'],
  },
  {
    login: 'thuky',
    name: 'Kim Văn Ghi',
    roles: [{ role: 'door', unitSlug: 'so-ldtbxh' }],
    duties: ['recorder'],
  },
  { login: 'cua1', name: 'Danh Thị Cửa', roles: [{ role: 'door', unitSlug: 'so-ldtbxh' }] },
];

@Injectable()
export class DemonstrationPeople {
  constructor(
    private readonly people: People,
    private readonly passwords: Passwords,
  ) {}

  async add(): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    const there = new Set((await this.people.all()).map(({ login }) => login));
    for (const account of accounts.filter(({ login }) => !there.has(login))) {
      await this.people.create({
        ...account,
        email: null,
        phone: '',
        duties: account.duties ?? [],
        passwordHash,
        demonstration: true,
      });
    }
  }

  hints(): SignInHint[] {
    return accounts.map(({ login, name, roles, duties = [] }) => ({
      login,
      password,
      what: `${name}: ${[...roles.map(({ role, unitSlug }) => `${role} (${unitSlug})`), ...duties].join(', ')}`,
    }));
  }
}
