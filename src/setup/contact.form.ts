import { EditForm } from '../core/forms/base-form.js';
import { Phone, Text } from '../core/forms/rules.js';
import type { ContactValues } from '../programme/programmes.service.js';

export class ContactForm extends EditForm {
  @Text({ max: 200, required: 'programme.setup.contact.office-needed' })
  office = '';

  @Text({ max: 200, required: 'programme.setup.contact.body-needed' })
  contactBody = '';

  @Text({ max: 120, required: 'programme.setup.contact.officer-needed' })
  contactOfficer = '';

  @Phone({ required: 'programme.setup.contact.phone-needed' })
  contactPhone = '';
}

export function contactValues({
  office,
  contactBody,
  contactOfficer,
  contactPhone,
}: ContactForm): ContactValues {
  return { office, contactBody, contactOfficer, contactPhone };
}
