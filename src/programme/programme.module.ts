import { Global, Module } from '@nestjs/common';
import { tables } from '../core/database/database.module.js';
import { EventDays } from '../core/retention/event-days.js';
import { ProgrammeEventDays } from './event-days.service.js';
import { Event } from './event.entity.js';
import { EventWatchers } from './event-watchers.js';
import { Events } from './events.service.js';
import { Holiday } from './holiday.entity.js';
import { Holidays } from './working-days.service.js';
import { MailSignature } from './mail-signature.service.js';
import { Obligation } from './obligation.entity.js';
import { Obligations } from './obligations.service.js';
import { PlanLoader } from './plan-loader.service.js';
import { Programme } from './programme.entity.js';
import { Programmes } from './programmes.service.js';
import { Seat } from './seat.entity.js';
import { Seats } from './seats.service.js';
import { Topic } from './topic.entity.js';
import { Topics } from './topics.service.js';
import { UnitContact } from './unit-contact.entity.js';
import { UnitContacts } from './unit-contacts.service.js';
import { Unit, UnitGroup } from './unit.entity.js';
import { Units } from './units.service.js';

/** Global, since the erasing in `core` asks when events end. */
@Global()
@Module({
  imports: tables(Programme, Unit, UnitGroup, Event, Seat, Obligation, Topic, UnitContact, Holiday),
  providers: [
    Programmes,
    Units,
    Events,
    EventWatchers,
    MailSignature,
    Obligations,
    PlanLoader,
    Holidays,
    Seats,
    Topics,
    UnitContacts,
    { provide: EventDays, useClass: ProgrammeEventDays },
  ],
  exports: [
    EventDays,
    Holidays,
    Programmes,
    Units,
    Events,
    EventWatchers,
    MailSignature,
    Obligations,
    PlanLoader,
    Seats,
    Topics,
    UnitContacts,
  ],
})
export class ProgrammeModule {}
