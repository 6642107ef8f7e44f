import { BaseForm, EditForm } from '../../core/forms/base-form.js';
import { OneOf, Text, Whole } from '../../core/forms/rules.js';
import { Keys } from '../draft/keys.js';
import { mostGroups, roomNameLength } from '../schedule-words.js';

export class MakeGroupsForm extends BaseForm {
  @Whole({ min: 1, max: mostGroups, key: 'schedule.group.count-unknown' })
  count = 0;
}

export class GroupForm extends EditForm {
  @Text({ max: roomNameLength })
  name = '';

  @Keys()
  topics: string[] = [];

  /** Empty: as many as come out. */
  @Text({ max: 6 })
  size = '';
}

export class MemberForm extends BaseForm {
  @Text({ max: 36, required: 'forms.not-text' })
  delegate = '';

  /** Empty: none. */
  @Text({ max: 36 })
  group = '';

  /** Stays there when all are spread anew. */
  @OneOf(['', 'yes'], 'forms.not-text')
  pinned = '';

  /** The group on whose page it was told. */
  @Text({ max: 36 })
  from = '';
}
