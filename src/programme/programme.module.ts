import { Module } from '@nestjs/common';
import { tables } from '../core/database/database.module.js';
import { Event } from './event.entity.js';
import { Events } from './events.service.js';
import { Obligation } from './obligation.entity.js';
import { Obligations } from './obligations.service.js';
import { PlanLoader } from './plan-loader.service.js';
import { Programme } from './programme.entity.js';
import { Programmes } from './programmes.service.js';
import { Seat } from './seat.entity.js';
import { Unit, UnitGroup } from './unit.entity.js';
import { Units } from './units.service.js';

@Module({
  imports: tables(Programme, Unit, UnitGroup, Event, Seat, Obligation),
  providers: [Programmes, Units, Events, Obligations, PlanLoader],
  exports: [Programmes, Units, Events, Obligations, PlanLoader],
})
export class ProgrammeModule {}
