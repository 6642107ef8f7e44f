import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { AgeSetup } from './age-setup.js';
import { Ages } from './ages.service.js';
import { Approvals } from './approvals.service.js';
import { ApprovedDelegates } from './approved-delegates.js';
import { ChosenDelegates } from './chosen-delegates.service.js';
import { DelegateBatches } from './delegate-batches.service.js';
import { DelegateExport } from './delegate-export.js';
import { DelegateFormReader } from './delegate-form-reader.js';
import { DelegateGate } from './delegate-gate.js';
import { DelegateList } from './delegate-list.js';
import { DelegateNames } from './delegate-names.js';
import { DelegateReader } from './delegate-reader.js';
import { ChangeRequestReader } from './changes/change-request-reader.js';
import { ChangeRequest } from './changes/change-request.entity.js';
import { ChangeRequests } from './changes/change-requests.service.js';
import { ChangesController } from './changes/changes.controller.js';
import { Changes } from './changes/changes.service.js';
import { DelegateEntries } from './delegate-entry.js';
import { DelegateWriter } from './delegate-writer.js';
import { Departure } from './departures/departure.entity.js';
import { DepartureForms } from './departures/departure-forms.js';
import { DepartureReader } from './departures/departure-reader.js';
import { DepartureWriter } from './departures/departure-writer.js';
import { DeparturesController } from './departures/departures.controller.js';
import { Departures } from './departures/departures.service.js';
import { ChangeNotes } from './history/change-notes.js';
import { DelegateChange } from './history/delegate-change.entity.js';
import { Histories } from './history/histories.service.js';
import { Newcomers } from './newcomers.js';
import { SeenDelegates } from './seen-delegates.js';
import { CircumstanceSeal } from './shape/circumstance-seal.js';
import { CompositionJob } from './shape/composition-job.js';
import { CompositionSetup } from './shape/composition-setup.js';
import { Compositions } from './shape/compositions.service.js';
import { ProfileSetup } from './shape/profile-setup.js';
import { Profiles } from './shape/profiles.service.js';
import { ShapeController } from './shape/shape.controller.js';
import { CompositionCount, EventShape, ProfileRule } from './shape/event-shape.entity.js';
import { Roster } from './roster.service.js';
import { Shapes } from './shape/shapes.service.js';
import { Children } from './children.service.js';
import { Delegate } from './delegate.entity.js';
import { DelegatesController } from './delegates.controller.js';
import { Delegates } from './delegates.service.js';
import { DelegationBoard } from './delegation-board.js';
import { DelegationReader } from './delegation-reader.js';
import { DelegationMails } from './delegation-mails.js';
import { DelegationRows } from './delegation-rows.js';
import { Delegation, DelegationStep } from './delegation.entity.js';
import { DelegationsController } from './delegations.controller.js';
import { Delegations } from './delegations.service.js';
import { Desk } from './desk.service.js';
import { HandedInDelegations } from './handed-in-delegations.service.js';
import { InvitedDelegates } from './invited-delegates.service.js';
import { HeadCounts } from './head-counts.service.js';
import { Likeness } from './likeness.js';
import { Places } from './places.js';
import { QuotaSetup } from './quota-setup.js';
import { AgeRule, Quota } from './quota.entity.js';
import { Quotas } from './quotas.service.js';
import { DelegateSetupController } from './setup.controller.js';

@Module({
  imports: [
    ...tables(Delegation, DelegationStep, Delegate, Quota, AgeRule),
    ...tables(ChangeRequest, Departure, DelegateChange, EventShape, ProfileRule, CompositionCount),
    AccountsModule,
    ProgrammeModule,
  ],
  controllers: [
    DelegationsController,
    DelegatesController,
    DelegateSetupController,
    ChangesController,
    DeparturesController,
    ShapeController,
  ],
  providers: [
    AgeSetup,
    Ages,
    Approvals,
    ApprovedDelegates,
    DelegateBatches,
    DelegationMails,
    DelegateExport,
    ChangeNotes,
    ChangeRequestReader,
    ChangeRequests,
    Changes,
    Children,
    ChosenDelegates,
    CircumstanceSeal,
    CompositionJob,
    CompositionSetup,
    Compositions,
    DelegateEntries,
    DelegateFormReader,
    DelegateGate,
    DelegateList,
    DelegateNames,
    DelegateReader,
    DelegateWriter,
    DepartureForms,
    DepartureReader,
    DepartureWriter,
    Departures,
    DelegationBoard,
    DelegationReader,
    DelegationRows,
    Delegates,
    Delegations,
    Desk,
    HandedInDelegations,
    InvitedDelegates,
    HeadCounts,
    Histories,
    Likeness,
    Newcomers,
    Places,
    ProfileSetup,
    Profiles,
    QuotaSetup,
    Quotas,
    SeenDelegates,
    Roster,
    Shapes,
  ],
  exports: [
    Ages,
    Approvals,
    ApprovedDelegates,
    DelegateBatches,
    DelegateFormReader,
    DelegateExport,
    Changes,
    Children,
    ChosenDelegates,
    Compositions,
    DelegateEntries,
    DelegateNames,
    DelegateReader,
    Delegates,
    DelegationBoard,
    DelegationReader,
    Delegations,
    Departures,
    Desk,
    HandedInDelegations,
    InvitedDelegates,
    Profiles,
    Quotas,
    Roster,
    Shapes,
  ],
})
export class DelegatesModule {}
