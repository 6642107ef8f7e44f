import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, Matches, ValidateBy } from 'class-validator';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { OneOf, says, Text, Whole } from '../core/forms/rules.js';
import { list } from '../core/forms/transforms.js';
import { readDong } from '../core/vietnamese/money.js';
import { giftStates, givers } from './gift-words.js';
import type { GiftState, Giver } from './gift-words.js';

/** A gift of less is a figure without its thousands. */
const leastValue = 1_000;
const mostValue = 1_000_000_000;

function Dong(): PropertyDecorator {
  const isValue = (text: unknown) => {
    if (text === '') return true;
    const value = typeof text === 'string' ? readDong(text) : null;
    return value !== null && value >= leastValue && value <= mostValue;
  };
  return ValidateBy({ name: 'dong', validator: { validate: isValue } }, says('gifts.value-number'));
}

export class GiftForm extends EditForm {
  @Text({ max: 120, required: 'gifts.what-required' })
  what = '';

  @Whole({ min: 1, max: 999, key: 'gifts.quantity-number' })
  quantity = 1;

  @Dong()
  @Text({ max: 40 })
  value = '';

  @OneOf(givers, 'gifts.choose-giver')
  giver!: Giver;

  @Text({ max: 120 })
  sponsor = '';

  @Text({ max: 300, lines: true })
  note = '';
}

export class DecisionForm extends GiftForm {
  @OneOf(giftStates, 'gifts.choose-state')
  state!: GiftState;

  @Text({ max: 300, lines: true })
  reason = '';
}

export class GiftRemovalForm extends EditForm {}

const mostAtOnce = 1_000;

/** Gifts as they were seen: `<id>.<version>`. */
export class ChosenGiftsForm extends BaseForm {
  @Transform(list)
  @Matches(/^[0-9a-f-]{36}\.\d{1,9}$/, { each: true, ...says('gifts.choose-gifts') })
  @ArrayNotEmpty(says('gifts.choose-gifts'))
  @ArrayMaxSize(mostAtOnce, says('gifts.choose-gifts'))
  gifts: string[] = [];
}

const giftListFormats = ['pdf', 'docx'] as const;
export type GiftListFormat = (typeof giftListFormats)[number];

export class GiftListForm extends BaseForm {
  @OneOf(giftListFormats, 'gifts.choose-format')
  format!: GiftListFormat;

  /** Empty: all units. */
  @Text({ max: 80 })
  unit = '';
}
