import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { alarmed, reader } from '../accounts/policy.js';
import type { PersonRequest } from '../accounts/policy.js';
import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Database } from '../core/database/database.js';
import { Remembered } from '../core/database/remembered.js';
import { assets } from '../core/html/assets.js';
import { FrameSource } from '../core/html/frame-source.js';
import type { Done } from '../core/html/page.js';
import { currentRequest } from '../core/request/request-context.js';
import { sameSitePath } from '../core/request/same-site-path.js';
import { formatDay } from '../core/vietnamese/dates.js';
import { DelegationBoard } from '../delegates/delegation-board.js';
import { isByChoice, takesDistricts } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import type { Programme } from '../programme/programme.entity.js';
import { Programmes } from '../programme/programmes.service.js';
import { Units } from '../programme/units.service.js';
import { Concerns } from '../recommendations/care/concerns.service.js';
import { Reading } from '../recommendations/care/reading.service.js';
import { translate } from '../../views/text/text.js';
import type { Frame } from '../../views/ui/frame.js';
import { clockDays, DemonstrationClock } from './demonstration-clock.service.js';
import { dayInSentence } from './event-words.js';
import { navigationOf, withCurrent } from './navigation.js';

interface Surroundings {
  programme: Programme | null;
  place: string;
  sections: ReturnType<typeof navigationOf>;
  /** Of who answers for it: concerns that nobody was told of for an hour. */
  alarm: number;
}

/** Gathers what stands around every page: one query for visitors, three for people who have signed in, five for the committee, one more for each duty; none while they are remembered. */
@Injectable()
export class FrameService extends FrameSource {
  private readonly surroundings: Remembered<Surroundings>;

  constructor(
    private readonly programmes: Programmes,
    private readonly events: Events,
    private readonly units: Units,
    private readonly clock: DemonstrationClock,
    private readonly delegations: DelegationBoard,
    private readonly reading: Reading,
    private readonly concerns: Concerns,
    database: Database,
  ) {
    super();
    this.surroundings = new Remembered(database);
  }

  async gather(request: PersonRequest, done: Done | null): Promise<Frame> {
    const frame = this.bare(request);
    const { person = null } = request;
    const { programme, place, sections, alarm } = await this.surroundings.get(hatsOf(person), () =>
      this.find(person),
    );
    return {
      ...frame,
      programme: programme && { name: programme.name, office: programme.office },
      contact: programme?.contactPhone ? contactOf(programme) : null,
      person: person && { name: person.name, place },
      nav: withCurrent(sections, frame.path, frame.t),
      alarm,
      notice: done ? { kind: 'success', title: frame.t(done.key, done.params) } : null,
    };
  }

  bare(request: FastifyRequest): Frame {
    const language = currentRequest()?.language ?? 'vi';
    return {
      language,
      t: translate(language),
      path: pathToComeBackTo(request),
      formKey: randomUUID(),
      assets: assets(),
      programme: null,
      contact: null,
      person: null,
      nav: [],
      alarm: 0,
      clock: this.clock.isOn ? this.clockBar(language) : null,
      notice: null,
    };
  }

  private async find(person: SignedIn | null): Promise<Surroundings> {
    const programme = await this.programmes.current();
    if (!person) return { programme, place: '', sections: [], alarm: 0 };
    const { open, overdue } = await this.concernsFor(person);
    return {
      programme,
      place: await this.placeOf(person),
      sections: await this.sectionsOf(person, programme, open),
      alarm: overdue,
    };
  }

  private async concernsFor(person: SignedIn): Promise<{ open: number; overdue: number }> {
    return alarmed(person) ? this.concerns.waiting() : { open: 0, overdue: 0 };
  }

  private async placeOf({ roles }: SignedIn): Promise<string> {
    const units = await this.units.bySlugs(roles.map(({ unitSlug }) => unitSlug));
    return units.map(({ officeName, shortName }) => officeName || shortName).join(', ');
  }

  private async sectionsOf(person: SignedIn, programme: Programme | null, concerns: number) {
    const events = programme ? await this.events.of(programme.slug) : [];
    const slug = events.find(takesDistricts)?.slug ?? null;
    const decides = slug !== null && hasRole(person, 'committee');
    const waiting = decides ? await this.delegations.countWaiting(slug) : 0;
    const forum = slug === null ? null : { slug, leadsOn: events.some(isByChoice) };
    const texts = reader(person) ? await this.reading.countWaiting() : 0;
    return navigationOf(person, forum, { waiting, texts, concerns });
  }

  private clockBar(language: Frame['language']): Frame['clock'] {
    const { today } = this.clock;
    const choices = clockDays.map((day) => ({
      day,
      text: withoutYear(formatDay(day)),
      current: day === today,
    }));
    return { today: dayInSentence(today, language), choices };
  }
}

/** People with the same hats and duties see the same around their pages. */
function hatsOf(person: SignedIn | null): string {
  const hats = person?.roles.map(({ role, unitSlug }) => `${role} ${unitSlug}`) ?? [];
  return [...hats, ...(person?.duties ?? [])].join();
}

function contactOf({ contactBody, contactOfficer, contactPhone }: Programme): Frame['contact'] {
  return { body: contactBody, officer: contactOfficer, phone: contactPhone };
}

/** A page that answers a form has no address of its own: its forms come back to the page before. */
function pathToComeBackTo({ method, url, headers }: FastifyRequest): string {
  if (method === 'GET' || method === 'HEAD') return url;
  const before = headers.referer;
  if (before === undefined || !URL.canParse(before)) return '/';
  const { host, pathname, search } = new URL(before);
  return host === headers.host ? (sameSitePath(pathname + search) ?? '/') : '/';
}

function withoutYear(day: string): string {
  return day.replace(/\/\d{4}$/, '');
}
