import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Config } from '../core/config/config.js';
import { Programmes } from './programmes.service.js';

/** Who signs mails, and whom their readers may ask. */
@Injectable()
export class MailSignature {
  constructor(
    private readonly programmes: Programmes,
    private readonly config: Config,
  ) {}

  async lines(): Promise<string[]> {
    const t = translate('vi');
    const programme = await this.programmes.current();
    const contact = [programme?.contactBody, programme?.contactOfficer, programme?.contactPhone].filter(
      Boolean,
    );
    return [
      programme ? `${programme.office} · ${programme.name}` : t('common.tool'),
      ...(contact.length > 0 ? [t('mail.ask', { contact: contact.join(', ') })] : []),
      t('mail.child-line'),
      this.config.publicUrl.href,
    ];
  }
}
