import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../core/config/project-root.js';
import { Database } from '../core/database/database.js';
import { Ages } from '../delegates/ages.service.js';
import { Quotas } from '../delegates/quotas.service.js';
import { Shapes } from '../delegates/shape/shapes.service.js';
import { Event } from '../programme/event.entity.js';
import { readPlanFile } from '../programme/plan/plan-file.js';
import { PlanLoader } from '../programme/plan-loader.service.js';
import { Programme } from '../programme/programme.entity.js';
import { Units } from '../programme/units.service.js';

export const forumSlug = 'dien-dan-tre-em-tinh-2019';
const planFile = join(projectRoot, 'src/programme/plans/kien-giang-2019.json');

/** The plan, and what it leaves to the committee: contact, quotas, ages, the days of registration. */
@Injectable()
export class DemonstrationSettings {
  constructor(
    private readonly database: Database,
    private readonly loader: PlanLoader,
    private readonly units: Units,
    private readonly quotas: Quotas,
    private readonly ages: Ages,
    private readonly shapes: Shapes,
  ) {}

  async set(): Promise<void> {
    const reading = await readPlanFile(planFile);
    if ('mistakes' in reading) throw new Error('The plan of the demonstration has mistakes.');
    await this.loader.load(reading.plan);
    await this.setCommittee(reading.plan.programme.slug);
    await this.setQuotas();
    await this.ages.set(forumSlug, [
      { role: 'child', atLeast: 9, under: 16 },
      { role: 'officer', atLeast: 18, under: null },
      { role: 'volunteer', atLeast: 16, under: null },
    ]);
    await this.setTargets();
  }

  private async setCommittee(slug: string): Promise<void> {
    await this.database.transaction('programme.edit', async (transaction) => {
      transaction.about('programme', slug, ['office', 'contactBody', 'contactOfficer', 'contactPhone']);
      await this.database.of(Programme).update(slug, {
        office: 'Sở Lao động - Thương binh và Xã hội tỉnh Kiên Giang',
        contactBody: 'Ban tổ chức Diễn đàn trẻ em tỉnh',
        contactOfficer: 'Nguyễn Thị Mẫu',
        contactPhone: '0297 3 000 000',
      });
      await this.database.of(Event).update(forumSlug, {
        ...{ opensOn: '2019-05-15', closesOn: '2019-06-07', graceMinutes: 30 },
      });
    });
  }

  /** The rule profile stays off: the circular is younger than the forum. */
  private async setTargets(): Promise<void> {
    const targets = { girls: 40, boys: 40, poor: 20, minority: 15, special: 10 };
    await this.database.transaction('composition.set', async (transaction) => {
      transaction.about('event', forumSlug, ['countsComposition', ...Object.keys(targets)]);
      await this.shapes.set(forumSlug, { countsComposition: true, ...targets });
    });
  }

  private async setQuotas(): Promise<void> {
    const districts = (await this.units.all()).filter(({ level }) => level === 'district');
    const settings = districts.flatMap(({ slug: unitSlug }) => [
      { unitSlug, role: 'child' as const, may: 5, must: 5 },
      { unitSlug, role: 'officer' as const, may: 1, must: 1 },
    ]);
    await this.quotas.set(forumSlug, settings);
  }
}
