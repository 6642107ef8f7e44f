import { BaseForm, EditForm } from '../../core/forms/base-form.js';
import { OneOf, SomeOf, Text } from '../../core/forms/rules.js';
import { delegateRoles } from '../../delegates/delegate-roles.js';
import type { DelegateRole } from '../../delegates/delegate-roles.js';
import { itemKinds, noteLength, officerLength, roomNameLength, titleLength } from '../schedule-words.js';
import type { ItemKind } from '../schedule-words.js';
import { Keys } from './keys.js';

/** When and where: all that a drag changes. */
export class PlaceForm extends EditForm {
  /** Of the event; 1 is its first. */
  @Text({ max: 4, required: 'schedule.item.day-needed' })
  day = '';

  @Text({ max: 20, required: 'schedule.item.start-needed' })
  start = '';

  @Text({ max: 20, required: 'schedule.item.end-needed' })
  end = '';

  @Text({ max: 36 })
  room = '';
}

export class ItemForm extends PlaceForm {
  @Text({ max: titleLength, required: 'schedule.item.title-needed' })
  title = '';

  @OneOf(itemKinds, 'schedule.item.kind-needed')
  kind: ItemKind = 'plenary';

  @OneOf(['', 'yes'], 'forms.not-text')
  blocker = '';

  @Text({ max: 80 })
  leadUnit = '';

  @Text({ max: 36 })
  leadPlace = '';

  @Text({ max: officerLength })
  leadOfficer = '';

  @SomeOf(delegateRoles, 'schedule.item.role-unknown')
  roles: DelegateRole[] = [];

  @Keys()
  groups: string[] = [];

  @Keys()
  units: string[] = [];

  @Text({ max: noteLength, lines: true })
  publicNote = '';

  @Text({ max: noteLength, lines: true })
  committeeNote = '';
}

/** For what is done to one item as it was seen. */
export class SeenItemForm extends EditForm {}

export class RoomForm extends EditForm {
  @Text({ max: roomNameLength, required: 'schedule.room.name-needed' })
  name = '';

  /** Empty: not known. */
  @Text({ max: 6 })
  capacity = '';
}

export class UndoForm extends BaseForm {}
